import { curve, inset, polygon, round } from './geometry.mjs';

/**
 * Nuraga: four open books laid spine to spine make an eight-pointed star; the upright one is
 * coloured. Eight rhombs of 45° on an 88 grid; edges that stand upright lie on whole units.
 */
export function nuragaMark({ pages, book }) {
  const [centre, reach] = [44, 18];
  const side = reach * Math.SQRT2;
  const gapBetweenBooks = 3.6;
  const gapAtSpine = 2.2;
  const paths = [];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    for (const hand of [-1, 1]) {
      const spine = -Math.PI / 2 + (quarter * Math.PI) / 2;
      const fold = spine + (hand * Math.PI) / 4;
      const a = [Math.cos(spine) * side, Math.sin(spine) * side];
      const b = [Math.cos(fold) * side, Math.sin(fold) * side];
      const rhomb = [[0, 0], a, [a[0] + b[0], a[1] + b[1]], b].map(([x, y]) => [
        centre + x,
        centre + y,
      ]);
      const d = polygon(inset(rhomb, [gapAtSpine / 2, 0, 0, gapBetweenBooks / 2]));
      paths.push({ d, fill: quarter === 0 ? book : pages });
    }
  }
  return { width: 88, height: 88, paths };
}

/** Sagara: a sun over a sea of book spines, in one disc. */
export function sagaraMark({ spines, sun }) {
  const [centre, radius] = [44, 44];
  const wave = (x) => 43 - 12.5 * Math.sin(((x - 2) / 84) * 2 * Math.PI);
  const rim = (x) => Math.sqrt(Math.max(0, radius ** 2 - (x - centre) ** 2));
  const gap = 4;
  const widths = [14, 19, 12, 16, 11];
  const paths = [];
  const total = widths.reduce((sum, w) => sum + w, 0);
  let x = 0;
  for (const share of widths) {
    const width = (share / total) * (2 * radius - gap * (widths.length - 1));
    const [left, right] = [
      Math.max(x, edge(wave, rim, 0, centre)),
      Math.min(x + width, edge(wave, rim, 2 * radius, centre)),
    ];
    const arc = `A${radius} ${radius} 0 0 1 ${round(left)} ${round(centre + rim(left))}`;
    paths.push({
      d: `M${round(left)} ${round(wave(left))}${curve(wave, left, right, 2)}L${round(right)} ${round(centre + rim(right))}${arc}Z`,
      fill: spines,
    });
    x += width + gap;
  }
  const shore = (at) => wave(at) - gap * 1.15;
  const [from, to] = [edge(shore, rim, 0, centre), edge(shore, rim, 2 * radius, centre)];
  paths.push({
    d: `M${round(to)} ${round(shore(to))}A${radius} ${radius} 0 0 0 ${round(from)} ${round(shore(from))}${curve(shore, from, to, 6)}Z`,
    fill: sun,
  });
  return { width: 88, height: 88, paths };
}

/** Where the wave meets the disc, searching from one side inwards. */
function edge(wave, rim, from, centre) {
  const step = from < centre ? 0.01 : -0.01;
  let x = from;
  while (Math.abs(wave(x) - centre) > rim(x)) x += step;
  return x;
}
