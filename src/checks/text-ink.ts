import type { Box, ScenePage, SceneText } from '../model/scene.js';
import { intersection } from './geometry.js';

/**
 * Where a text's ink is, one box a line: as wide as the line measures, and one em high about the
 * middle of the line. One em holds a Latin font's ascenders and descenders (together about 0.95);
 * the rest of a loose line box is empty and may lie over other things.
 */
export function inkBoxes(text: SceneText): Box[] {
  return text.lines
    .filter((line) => line.inkWidth > 0 && line.text.trim() !== '')
    .map(({ box, inkWidth }) => {
      const spare = box.width - inkWidth;
      const shift = { left: 0, center: spare / 2, right: spare }[text.align];
      const height = Math.min(box.height, text.fontSize);
      return {
        x: box.x + shift,
        y: box.y + (box.height - height) / 2,
        width: inkWidth,
        height,
      };
    });
}

/** The ink that is seen: inside the page. */
export function visibleInkBoxes(text: SceneText, page: ScenePage): Box[] {
  const window = pageBox(page);
  return inkBoxes(text).flatMap((box) => intersection(box, window) ?? []);
}

/** The page as a box. */
export function pageBox(page: Pick<ScenePage, 'width' | 'height'>): Box {
  return { x: 0, y: 0, width: page.width, height: page.height };
}
