import { faceKey, type FaceWish, type NativeText } from '../../output/canva/native.js';
import { CANVA_WEIGHTS, type CanvaWeight, type References, type TextRun } from './design-port.js';

/** From here on a face counts as bold where Canva's own font stands in, of which no weights are known. */
const BOLD = 600;

/** Canva's name of a CSS weight. */
export function canvaWeight(weight: number): CanvaWeight {
  const step = Math.min(9, Math.max(1, Math.round(weight / 100)));
  return CANVA_WEIGHTS[step - 1] ?? 'normal';
}

/** How a text looks in Canva: one run, its lines as paragraphs. */
export function runOf(text: NativeText, { faces }: References): TextRun {
  const face = faces.get(faceKey(text.face));
  return {
    text: text.lines.join('\n'),
    color: text.color.toLowerCase(),
    ...(face ? { font: face.font } : {}),
    weight: face?.weight ?? standInWeight(text.face),
    ...(text.strikethrough ? { strikethrough: true } : {}),
    fontSize: text.fontSize,
    align: text.align,
    lineHeightEm: text.lineHeightEm,
    letterSpacingEm: text.letterSpacingEm,
  };
}

function standInWeight({ weight }: FaceWish): CanvaWeight {
  return weight >= BOLD ? 'bold' : 'normal';
}
