/** Prints the pattern tile of each brand as YAML: node scripts/art/patterns.mjs */
import { stringify } from 'yaml';
import { curve, eightPointedStar, inset, polygon, round } from './geometry.mjs';
import { nuragaMark } from './marks.mjs';

/**
 * Large stars that touch at their points, small ones in the room that four of them leave. Filled
 * figures lie wholly inside the tile: where tiles meet, only lines cross, so no seam can show.
 */
function starLattice() {
  const tile = 120;
  const radius = tile / 2;
  const [large, small] = [tile / 4, (3 * tile) / 4];
  const neighbours = [0, tile].flatMap((dx) => [0, tile].map((dy) => [large + dx, large + dy]));
  const outlines = (by) =>
    neighbours.map((at) => polygon(inset(eightPointedStar(at, radius), by))).join('');
  return {
    width: tile,
    height: tile,
    paths: [
      { d: outlines(0), strokeWidth: 3.6 },
      { d: outlines(6.6), strokeWidth: 1.2 },
      { d: rosette(large, 0.66), strokeWidth: 0 },
      { d: polygon(inset(eightPointedStar([small, small], 24), 2.4)), strokeWidth: 1.2 },
      { d: polygon(eightPointedStar([small, small], 15)), strokeWidth: 0 },
    ],
  };
}

/** The brand's own star of books, centred. */
function rosette(centre, scale) {
  const mark = nuragaMark({ pages: '', book: '' });
  const offset = centre - (mark.width * scale) / 2;
  const move = (value) => String(round(Number(value) * scale + offset));
  return mark.paths.map(({ d }) => d.replace(/-?\d*\.?\d+/g, move)).join('');
}

/** Books on a shelf that rolls: their feet follow a wave, their heads differ, some wear bands. */
function spineWaves() {
  const [length, pitch, gap] = [192, 96, 3.5];
  const books = [
    { width: 20, height: 66, bands: [[10, 13]] },
    { width: 12, height: 56, bands: [] },
    {
      width: 26,
      height: 72,
      bands: [
        [14, 16.5],
        [20, 22.5],
      ],
    },
    { width: 15, height: 60, bands: [] },
    { width: 18, height: 68, bands: [[44, 50]] },
    { width: 11, height: 52, bands: [] },
    { width: 24, height: 63, bands: [[12, 18]] },
    { width: 14, height: 70, bands: [[52, 54.5]] },
    { width: 20, height: 58, bands: [] },
  ];
  const total = books.reduce((sum, { width }) => sum + width, 0);
  const scale = (length - gap * books.length) / total;
  const pieces = [];
  let x = gap / 2;
  for (const { width, height, bands } of books) {
    const right = x + width * scale;
    const cuts = [0, ...bands.flat(), height];
    for (const row of [-pitch, 0, pitch]) {
      for (let i = 0; i < cuts.length; i += 2) {
        pieces.push(piece(x, right, row + pitch - height, cuts[i], cuts[i + 1]));
      }
    }
    x = right + gap;
  }
  const inside = pieces.filter(({ top, foot }) => foot > 0 && top < pitch);
  return {
    width: length,
    height: pitch,
    paths: [{ d: inside.map(({ d }) => d).join(''), strokeWidth: 0 }],
  };

  function piece(left, right, head, from, to) {
    const wave = (at) => -18 * Math.sin((at / length) * 2 * Math.PI);
    const [top, foot] = [(at) => wave(at) + head + from, (at) => wave(at) + head + to];
    return {
      top: Math.min(top(left), top(right)) - 1,
      foot: Math.max(foot(left), foot(right)) + 1,
      d: `M${round(left)} ${round(top(left))}${curve(top, left, right, 1)}L${round(right)} ${round(foot(right))}${curve(foot, right, left, 1)}Z`,
    };
  }
}

export const PATTERNS = { nuraga: starLattice(), sagara: spineWaves() };

if (process.argv[1]?.endsWith('patterns.mjs')) {
  process.stdout.write(stringify(PATTERNS, { lineWidth: 0 }));
}
