import type { SceneText } from '../../model/scene.js';
import type { NativeText } from './native.js';

/** What Canva takes: `RichtextFormatting` of @canva/design 2.13. */
const LINE_HEIGHT = { min: 0.5, max: 2.5 } as const;
const LETTER_SPACING = { min: -0.2, max: 0.8 } as const;
const FONT_SIZE = { min: 1, max: 1000 } as const;

/** Free room at the end of a line, in em: what rounding and another rasteriser may add without a new break. */
const ROOM = 0.12;

const ALIGN = {
  ltr: { left: 'start', center: 'center', right: 'end' },
  rtl: { left: 'end', center: 'center', right: 'start' },
} as const;

/**
 * A text as one box. Canva counts its height from its lines and begins each at the box's edge, where we align
 * large lines by their ink, each by its own: together its lines stand where ours do together.
 */
export function nativeText(
  text: SceneText,
  page: { width: number },
): Omit<NativeText, 'slot' | 'role' | 'name' | 'opacity'> {
  const { fontSize, lines, align, direction } = text;
  const widest = Math.max(...lines.map(({ full }) => full.width));
  const { left, width } = placed(text, widest + ROOM * fontSize, page.width);
  const lineHeight = clamp(text.lineHeight / fontSize, LINE_HEIGHT);
  return {
    kind: 'text',
    top: lines[0]?.full.y ?? text.box.y,
    left,
    width,
    height: lines.length * lineHeight * fontSize,
    lines: lines.map((line) => line.text),
    face: { family: text.fontFamily[0] ?? '', weight: text.fontWeight },
    fontSize: clamp(fontSize, FONT_SIZE),
    lineHeightEm: lineHeight,
    letterSpacingEm: clamp(text.letterSpacing / fontSize, LETTER_SPACING),
    align: ALIGN[direction][align],
    direction,
    color: text.color,
    strikethrough: text.decoration === 'line-through',
    inkWidth: widest,
  };
}

/** How far the edge at which lines meet may stand from ours, px: further is seen beside other layers. */
const FARTHEST = 2;

/** Never narrower than the layer's own box, so that a designer has room to write more. */
function placed(
  { align, lines, box }: SceneText,
  least: number,
  pageWidth: number,
): { left: number; width: number } {
  const widest = Math.max(...lines.map(({ full }) => full.width));
  const left = Math.min(...lines.map(({ full }) => full.x));
  const right = Math.max(...lines.map(({ full }) => full.x + full.width));
  const middle = (left + right) / 2;
  const width = Math.max(least, box.width);
  switch (align) {
    case 'left': {
      const start = Math.min(middle - widest / 2, left + FARTHEST);
      // Beyond the page there is nothing to write on; but never less than the words need.
      return { left: start, width: Math.max(least, Math.min(width, pageWidth - start)) };
    }
    case 'center':
      return { left: middle - width / 2, width };
    case 'right':
      return { left: Math.max(middle + widest / 2, right - FARTHEST) - width, width };
  }
}

function clamp(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, value));
}
