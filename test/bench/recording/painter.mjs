import { paintedText } from '../../../dist/layout/draw.js';

/**
 * Takes the place of the layout's painter: keeps the elements that satori would draw, and writes
 * `<element number="…"/>` where their drawing would go.
 */
export const recorded = {
  /** By number. */
  elements: [],
  /** The fonts of each page, in their order. */
  fonts: [],
};

export function createPainter(fonts) {
  return {
    // Siar draws these without satori, the peers don't.
    words: (text, fitted, box, drawing) =>
      paintedAs(mark(paintedText(text, fitted, { ...box, x: 0, y: 0 }, drawing))),
    async paint(elements) {
      recorded.fonts.push(fonts());
      return new Map(elements.map((element) => [element, paintedAs(mark(element))]));
    },
  };
}

function mark(element) {
  const number = recorded.elements.push(element) - 1;
  return `<element number="${number}"/>`;
}

function paintedAs(markup) {
  return { key: markup, markup, boxes: new Map() };
}
