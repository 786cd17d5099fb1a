/** Compares a native page, as a browser drew it, with the scene that it was made from. */

/** What the report promises; see FLOORS in its page. */
export const FLOORS = { native: 0.9, offset: 2 };

/**
 * Runs in the browser: the boxes of all elements, and of a text's lines.
 *
 * @returns {Record<string, {box: number[], lines?: {text: string, rows: number, box: number[]}[]}>}
 */
export function boxesInPage() {
  const page = document.querySelector('.page').getBoundingClientRect();
  const place = ({ left, top, width, height }) => [left - page.left, top - page.top, width, height];
  const found = {};
  for (const element of document.querySelectorAll('[data-slot]')) {
    const { slot, kind } = element.dataset;
    const lines = [...element.querySelectorAll(':scope > p')].map((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const rects = [...range.getClientRects()];
      const rows = new Set(rects.map(({ top }) => Math.round(top))).size;
      const left = Math.min(...rects.map((rect) => rect.left));
      const right = Math.max(...rects.map((rect) => rect.right));
      const { top, height } = paragraph.getBoundingClientRect();
      return {
        text: paragraph.textContent,
        rows,
        box: place({ left, top, width: right - left, height }),
      };
    });
    // A shape that draws a layer alone stands for it; of several, their group does.
    found[slot.replace(/\.piece-[\da-f]+\[\d+\]$/, '')] ??= {
      box: place(element.getBoundingClientRect()),
      ...(kind === 'text' ? { lines } : {}),
    };
  }
  return found;
}

/** What of one page is native, how far its boxes are from ours, and whether lines break alike. */
export function comparePage(scenePage, leaves, measured, layerOf) {
  const texts = scenePage.layers.filter(({ kind, lines }) => kind === 'text' && lines.length > 0);
  const offsets = [];
  const widths = [];
  const breaks = [];
  for (const layer of scenePage.layers) {
    const seen = measured[layer.id];
    if (!seen) continue;
    if (layer.kind === 'text') {
      const own = union(layer.lines.map(({ full }) => [full.x, full.y, full.width, full.height]));
      const theirs = union(seen.lines.map(({ box }) => box));
      offsets.push({ slot: layer.id, px: placement(layer.align, own, theirs) });
      widths.push({ slot: layer.id, px: Math.abs(own[2] - theirs[2]) });
      const alike =
        seen.lines.length === layer.lines.length && seen.lines.every(({ rows }) => rows <= 1);
      if (!alike) breaks.push(layer.id);
    } else if (!isMerged(layer.id, leaves)) {
      const { x, y, width, height } = layer.box;
      const measure = layer.kind === 'path' ? beyond : largest;
      offsets.push({ slot: layer.id, px: measure([x, y, width, height], seen.box) });
    }
  }
  const pictured = leaves.filter((leaf) => leaf.pictured);
  // A layer counts once, of however many shapes it is. The page's ground is a layer, and native too.
  const units = new Set(leaves.map(({ slot }) => layerOf(slot))).size + 1;
  const native = new Set(leaves.filter(({ kind }) => kind === 'text').map(({ slot }) => slot));
  return {
    units,
    pictured: pictured.map(({ slot, pictured: why }) => ({ slot, why: why.en })),
    share: 1 - pictured.length / units,
    textsNotNative: texts.filter(({ id }) => !native.has(id)).map(({ id }) => id),
    offset: worstOf(offsets),
    wider: worstOf(widths),
    breaks,
  };
}

/** An ornament with its gradient is one picture, larger than either. */
function isMerged(slot, leaves) {
  return leaves.some((leaf) => leaf.slot === slot && leaf.pictured);
}

function union(boxes) {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

export function worstOf(measures) {
  return measures.reduce((worst, one) => (one.px > worst.px ? one : worst), { slot: '', px: 0 });
}

/**
 * How far a text is placed from ours, px: at the edge where its lines meet (the middle, where they are centred), at its
 * top and at its bottom. Where the other edge is, its letters say, which `wider` tells.
 */
function placement(align, [x, y, width, height], [x2, y2, width2, height2]) {
  const share = { left: 0, center: 0.5, right: 1 }[align];
  const edges = [x + share * width - x2 - share * width2, y - y2, y + height - y2 - height2];
  return Math.max(...edges.map(Math.abs));
}

/** An ornament's shapes are as large as what is seen of it, so only what sticks out of its box is off, px. */
function beyond([x, y, width, height], [x2, y2, width2, height2]) {
  return Math.max(0, x - x2, y - y2, x2 + width2 - x - width, y2 + height2 - y - height);
}

/** Of the four edges, px. */
function largest([x, y, width, height], [x2, y2, width2, height2]) {
  const edges = [x - x2, y - y2, x + width - x2 - width2, y + height - y2 - height2];
  return Math.max(...edges.map(Math.abs));
}

/** Where a cell of the report is below what it promises. */
export function faultsOf({ share, textsNotNative, offset, breaks }) {
  return [
    ...(share < FLOORS.native ? [`${(share * 100).toFixed(1)} % native`] : []),
    ...textsNotNative.map((slot) => `${slot} is no text`),
    ...(offset.px > FLOORS.offset ? [`${offset.slot} is ${offset.px.toFixed(1)} px off`] : []),
    ...breaks.map((slot) => `${slot} breaks otherwise`),
  ];
}
