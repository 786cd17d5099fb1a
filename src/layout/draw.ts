import type { BoundFrame, BoundLayer, BoundText } from '../model/bound.js';
import type { Box } from '../model/scene.js';
import type { LoadedImage } from '../model/assets.js';
import { baselineShift } from '../typeset/metrics.js';
import type { FittedText } from '../typeset/fit.js';
import type { Element } from './engine.js';
import { itemStyle } from './elements.js';
import { alignmentOf, inkShift } from './optical.js';
import type { SolveTools } from './solve.js';
import { pathSvg, qrSvg, svgDataUri } from './vector.js';

/** What the drawing pass knows: every size is solved and every picture loaded. */
export interface Drawing {
  boxes: ReadonlyMap<string, Box>;
  /** Without those that are not said. */
  texts: ReadonlyMap<string, FittedText>;
  /** Without those that are not drawn. */
  images: ReadonlyMap<string, LoadedImage>;
  tools: SolveTools;
  /** px of the page. */
  page: { width: number; height: number };
  /** Px: the smallest readable type of the format. */
  rem: number;
  /** By text: px that a quotation mark may hang to its left; texts that their frame centres have none. */
  hanging: ReadonlyMap<string, number>;
  /** False draws what the texts stand on, without them. */
  withText: boolean;
}

/** A leaf as it is drawn. */
export function drawnLeaf(layer: Exclude<BoundLayer, BoundFrame>, drawing: Drawing): Element {
  const box = drawing.boxes.get(layer.id) ?? { x: 0, y: 0, width: 1, height: 1 };
  const faded: Record<string, number> = layer.opacity < 1 ? { opacity: layer.opacity } : {};
  const fixed = { ...fixedStyle(layer.placement, box), ...faded };
  if (isOffPage(box, drawing.page)) return { type: 'div', key: layer.id, props: { style: fixed } };
  switch (layer.kind) {
    case 'text':
      return textElement(layer, fixed, drawing);
    case 'image': {
      const loaded = drawing.images.get(layer.id);
      if (!loaded) return { type: 'div', key: layer.id, props: { style: fixed } };
      const rounded: Record<string, number> =
        layer.radius > 0 ? { borderRadius: layer.radius } : {};
      return picture(layer.id, loaded.href, box, { ...fixed, ...rounded });
    }
    case 'path':
      return picture(layer.id, svgDataUri(pathSvg(layer, box.width, box.height)), box, fixed);
    case 'qr':
      return picture(layer.id, svgDataUri(qrSvg(layer, box.width)), box, fixed);
    case 'shape':
      return {
        type: 'div',
        key: layer.id,
        props: {
          style: {
            display: 'flex',
            ...fixed,
            backgroundColor: layer.fill,
            borderRadius: layer.shape === 'ellipse' ? '50%' : layer.radius,
          },
        },
      };
  }
}

/** resvg 2.6.2 aborts the process on a clipped picture wholly outside of the canvas. */
function isOffPage(box: Box, page: Drawing['page']): boolean {
  const beside = box.x >= page.width || box.x + box.width <= 0;
  return beside || box.y >= page.height || box.y + box.height <= 0;
}

/** What would size a box again after it is solved. */
const SIZING_KEYS = ['flexGrow', 'flexBasis', 'aspectRatio'] as const;

/** The solved size in px, so that a picture's own size has no say any more. */
function fixedStyle(placement: BoundLayer['placement'], box: Box) {
  const kept = itemStyle(placement);
  for (const key of SIZING_KEYS) delete kept[key];
  return { ...kept, width: box.width, height: box.height };
}

function picture(
  key: string,
  src: string,
  { width, height }: Box,
  style: Record<string, string | number>,
): Element {
  return { type: 'img', key, props: { src, width, height, style } };
}

const ALIGN = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** Each line is a box of its own: where lines break is decided by measuring, not by satori. */
function textElement(
  text: BoundText,
  fixed: Record<string, string | number>,
  drawing: Drawing,
): Element {
  const fitted = drawing.texts.get(text.id);
  const style = {
    display: 'flex',
    flexDirection: 'column',
    ...fixed,
    alignItems: ALIGN[fitted ? alignmentOf(text, fitted) : text.align],
    justifyContent: VERTICAL[text.verticalAlign],
  };
  if (!fitted || !drawing.withText) return { type: 'div', key: text.id, props: { style } };
  const trim = text.trim ? drawing.tools.trim(fitted) : { top: 0, bottom: 0 };
  const children = fitted.lines.map((line, index): Element => ({
    type: 'div',
    key: `${text.id}#${index}`,
    props: {
      style: {
        ...lineStyle(text, fitted),
        ...inkMargin(inkShift(text, fitted, line, drawing)),
        ...lowered(baselineShift(line.text, fitted)),
        ...(index === 0 && trim.top > 0 ? { marginTop: -trim.top } : {}),
        ...(index === fitted.lines.length - 1 && trim.bottom > 0
          ? { marginBottom: -trim.bottom }
          : {}),
      },
      children: line.text,
    },
  }));
  return { type: 'div', key: text.id, props: { style, children } };
}

function lowered(px: number): Record<string, string | number> {
  return px === 0 ? {} : { position: 'relative', top: px };
}

/** Large lines begin, or end, at the edge of their ink instead of their side bearing. */
function inkMargin({ left, right }: { left: number; right: number }): Record<string, number> {
  return {
    ...(left > 0 ? { marginLeft: -left } : {}),
    ...(right > 0 ? { marginRight: -right } : {}),
  };
}

function lineStyle(text: BoundText, fitted: FittedText) {
  return {
    display: 'flex',
    flexShrink: 0,
    height: fitted.lineHeight,
    whiteSpace: 'pre',
    fontFamily: fitted.stack.fontFamily,
    fontSize: fitted.fontSize,
    lineHeight: `${fitted.lineHeight}px`,
    color: text.color,
    ...(fitted.direction === 'rtl' ? { direction: 'rtl' } : {}),
    ...(fitted.letterSpacing !== 0 ? { letterSpacing: fitted.letterSpacing } : {}),
    ...(text.decoration === 'line-through' ? { textDecoration: 'line-through' } : {}),
  };
}
