import { createHash } from 'node:crypto';
import type {
  NativeElement,
  NativeLeaf,
  NativePage,
  NativePicture,
} from '../../../src/output/canva/native.js';

/** A native page as lines that a person reads in a diff: one an element, every value that Canva is told. */
export function payloadOf(page: NativePage): string {
  const { title, width, height, background, elements, alt } = page;
  return [`# ${title}`, `page ${width}×${height} ${background} alt ${said(alt)}`]
    .concat(elements.flatMap((element) => lines(element)))
    .join('\n');
}

function lines(element: NativeElement): string[] {
  if (element.kind !== 'group') return [leaf(element)];
  return [head(element), ...element.children.map((child) => `  ${leaf(child)}`)];
}

function leaf(element: NativeLeaf): string {
  switch (element.kind) {
    case 'text': {
      const { face, fontSize, lineHeightEm, letterSpacingEm, align, direction, color } = element;
      const set = `${round(fontSize)}/${round(lineHeightEm)}/${round(letterSpacingEm)}`;
      const style = [`${face.family} ${face.weight}`, set, color, align];
      const rest = [direction === 'rtl' ? 'rtl' : '', element.strikethrough ? 'struck' : ''];
      return [head(element), ...style, ...rest, said(element.lines.join(' / '))]
        .filter((part) => part !== '')
        .join(' ');
    }
    case 'shape':
      return `${head(element)} ${element.paths
        .map(({ d, fill, stroke }) => {
          const filled = !fill
            ? ''
            : 'color' in fill
              ? fill.color
              : `${picture(fill.picture)} ${said(fill.alt)}`;
          return [filled, stroke ? `stroke ${stroke.color} ${round(stroke.weight)}` : '', d].join(
            ' ',
          );
        })
        .join(' + ')}`;
    case 'image':
      return `${head(element)} ${picture(element.picture)} ${said(element.alt)}${element.pictured ? ` because ${said(element.pictured.en)}` : ''}`;
  }
}

function head({ kind, slot, left, top, width, height, opacity }: NativeElement): string {
  const box = `${round(left)},${round(top)} ${round(width)}×${round(height)}`;
  return `${kind} ${slot} ${box}${opacity === 1 ? '' : ` opacity ${opacity}`}`;
}

/** Drawings by a sum of their text, photos by their size: decoders differ in a bit from machine to machine. */
function picture({ name, width, height, source }: NativePicture): string {
  const what =
    'svg' in source
      ? `svg ${createHash('sha256').update(source.svg).digest('hex').slice(0, 12)}`
      : 'pixels';
  return `[${name} ${round(width)}×${round(height)} ${what}]`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const said = (text: string): string => (text === '' ? '' : JSON.stringify(text));
