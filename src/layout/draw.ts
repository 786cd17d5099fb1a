import type { BoundFrame, BoundImage, BoundShape, BoundText } from '../model/bound.js';
import type { Box } from '../model/scene.js';
import type { LoadedImage } from '../model/assets.js';
import { baselineShift } from '../typeset/metrics.js';
import type { FittedText } from '../typeset/fit.js';
import type { Element } from './engine.js';
import { borderOf, paintOf } from './elements.js';
import type { PageSize } from './on-page.js';
import { alignmentOf, inkShift } from './optical.js';
import type { SolveTools } from './sizing.js';

/** What the drawing pass knows: every size is solved and every picture loaded. */
export interface Drawing {
  boxes: ReadonlyMap<string, Box>;
  /** Without those that are not said. */
  texts: ReadonlyMap<string, FittedText>;
  /** Without those that are not drawn. */
  images: ReadonlyMap<string, LoadedImage>;
  tools: SolveTools;
  page: PageSize;
  /** Px: the smallest readable type of the format. */
  rem: number;
  /** By text: px that a quotation mark may hang to its left; texts that their frame centres have none. */
  hanging: ReadonlyMap<string, number>;
}

/** Where an element stands, whatever it holds. */
function placedAt({ x, y, width, height }: Box) {
  return { boxSizing: 'border-box', position: 'absolute', left: x, top: y, width, height };
}

/** A frame's ground and border, without its children. */
export function paintedFrame(frame: BoundFrame, box: Box): Element {
  const style = { display: 'flex', ...placedAt(box), ...paintOf(frame), ...borderOf(frame) };
  return { type: 'div', key: frame.id, props: { style } };
}

/** A picture with round corners; `href` stands for it. */
export function roundedImage({ id, radius }: BoundImage, box: Box): Element {
  const { width, height } = box;
  const style = { ...placedAt(box), borderRadius: radius };
  // satori asks for a picture's size unless it is told.
  return { type: 'img', key: id, props: { src: PIXEL, width, height, style } };
}

/** Stands for a picture while satori draws: it would decode a real one each time. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The markup of a rounded picture with the reference of an operation in place of the pixel. */
export function withReference(markup: string, reference: string): string {
  return markup.replaceAll(PIXEL, reference);
}

export function roundedShape({ id, fill, shape, radius }: BoundShape, box: Box): Element {
  const style = {
    display: 'flex',
    ...placedAt(box),
    backgroundColor: fill,
    borderRadius: shape === 'ellipse' ? '50%' : radius,
  };
  return { type: 'div', key: id, props: { style } };
}

const ALIGN = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/**
 * A text in its box. Each line is a box of its own: where lines break is decided
 * by measuring, not by satori.
 */
export function paintedText(
  text: BoundText,
  fitted: FittedText,
  box: Box,
  drawing: Drawing,
): Element {
  const style = {
    display: 'flex',
    flexDirection: 'column',
    ...placedAt(box),
    alignItems: ALIGN[alignmentOf(text, fitted)],
    justifyContent: VERTICAL[text.verticalAlign],
  };
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
