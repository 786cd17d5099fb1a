import type { Bilingual } from '../errors.js';
import { assetFault } from './asset-fault.js';
import type { SvgNode } from './svg-node.js';
import { parseSvg } from './svg-parse.js';
import { REFUSED_OTHER, SVG_LIMITS } from './svg-rules.js';
import { checkSize } from './svg-size.js';
import { inlineStyles } from './svg-styles.js';

/** A user's drawing, rebuilt from the parts that are known to be safe. */
export interface CleanSvg {
  /** Without width and height: `sizedSvg` gives it some. */
  svg: string;
  /** Size of its viewBox, in its own units. */
  width: number;
  height: number;
}

/**
 * Rebuilds a user's SVG from an allow-list, so that what reaches the rasteriser is only what was
 * understood: no scripts, no text, no pictures, no files, no entities, no style sheets, and bounded
 * in what `<use>` makes of it. `path` names the file in messages. Throws AssetError.
 */
export function cleanSvg(source: string, path: string): CleanSvg {
  const refuse = (what: Bilingual, advice: Bilingual = REFUSED_OTHER): never => {
    throw assetFault(path, {
      en: `this SVG ${what.en}. ${advice.en}`,
      id: `SVG ini ${what.id}. ${advice.id}`,
    });
  };
  if (source.length > SVG_LIMITS.bytes) {
    return refuse({ en: 'is larger than 1 MB', id: 'lebih besar dari 1 MB' });
  }
  const root = parseSvg(source, refuse);
  const style = inlineStyles(root);
  if (style !== null) {
    return refuse(
      { en: `uses ${style.en}`, id: `memakai ${style.id}` },
      {
        en: 'Export it with presentation attributes, or as PNG.',
        id: 'Ekspor dengan atribut presentasi, atau sebagai PNG.',
      },
    );
  }
  const size = checkSize(root);
  if (size !== null) {
    return refuse(size, {
      en: 'Simplify the drawing, or export it as PNG.',
      id: 'Sederhanakan gambarnya, atau ekspor sebagai PNG.',
    });
  }
  const view = viewBoxOf(root.attributes);
  if (!view) {
    return refuse(
      { en: 'has no usable viewBox', id: 'tidak punya viewBox yang dapat dipakai' },
      {
        en: 'Export it with one, as viewBox="0 0 200 80".',
        id: 'Ekspor beserta viewBox, seperti viewBox="0 0 200 80".',
      },
    );
  }
  root.attributes = {
    ...root.attributes,
    viewBox: view.join(' '),
    preserveAspectRatio: 'none',
    xmlns: 'http://www.w3.org/2000/svg',
  };
  delete root.attributes['width'];
  delete root.attributes['height'];
  return { svg: serialise(root), width: view[2], height: view[3] };
}

/** The drawing stretched to a size in px. */
export function sizedSvg({ svg }: CleanSvg, width: number, height: number): string {
  return svg.replace('<svg', `<svg width="${width}" height="${height}"`);
}

/** `viewBox`, or one made of a width and height in px. */
function viewBoxOf(attributes: Record<string, string>): [number, number, number, number] | null {
  const written = attributes['viewBox'];
  const parts =
    written === undefined
      ? [0, 0, px(attributes['width']), px(attributes['height'])]
      : written
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = parts;
  const known = parts.length === 4 && parts.every((part) => Math.abs(part) < 1e6);
  const ratio = width / height;
  const usable = known && width > 0 && height > 0 && ratio <= 50 && ratio >= 1 / 50;
  return usable ? [x, y, width, height] : null;
}

function px(length: string | undefined): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(length ?? '');
  return match ? Number(match[1]) : NaN;
}

function serialise(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  return `<${node.name}${attributes}>${node.children.map(serialise).join('')}</${node.name}>`;
}

function escape(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
