import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';

/** Opens a font file; every length that comes out of it is in em. */
export function openFont(file) {
  const face = new hb.Face(new hb.Blob(readFileSync(file)));
  return { font: new hb.Font(face), unitsPerEm: face.upem };
}

/**
 * Text as one SVG path. The baseline's left end stands at (x, y); `size` is the em in user units,
 * `tracking` in em. Returns the path data, the advance width and the right edge.
 */
export function outlineText({ font, unitsPerEm }, text, { x, y, size, tracking = 0 }) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  const scale = size / unitsPerEm;
  const parts = [];
  let pen = 0;
  for (const [index, info] of buffer.getGlyphInfos().entries()) {
    const at = positions[index];
    parts.push(
      place(font.glyphToPath(info.codepoint), {
        dx: x + (pen + at.xOffset) * scale,
        dy: y - at.yOffset * scale,
        scale,
      }),
    );
    pen += at.xAdvance + tracking * unitsPerEm;
  }
  const advance = (pen - tracking * unitsPerEm) * scale;
  return { d: parts.join(''), advance };
}

/** Scales a glyph's path, turns its y axis down and moves it. Coordinates come in pairs (M L Q C). */
function place(d, { dx, dy, scale }) {
  let isX = true;
  return d.replace(/[A-Z]|-?\d*\.?\d+/g, (token) => {
    if (/[A-Z]/.test(token)) {
      isX = true;
      return token;
    }
    const value = isX ? dx + Number(token) * scale : dy - Number(token) * scale;
    isX = !isX;
    return String(Math.round(value * 100) / 100);
  });
}
