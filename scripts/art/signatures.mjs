/**
 * Draws the signatures of the sample certificate: node scripts/art/signatures.mjs [folder]
 * The first names of invented people, written with a pen that is pressed on the way down; nobody’s
 * signature. A stroke is points on the pen’s way: x, and the height above the line.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INK = '#14213d';
const SIGNATURES = {
  'ratna-widyaswari': {
    slant: 0.36,
    pen: 1,
    strokes: [
      // R, its stem alone; then bowl and leg, and on without lifting the pen: a, t, n, a, and away.
      '17,94 16,70 14,40 10,8 4,-6 -8,-8',
      '-12,74 -4,92 22,104 48,100 56,82 44,64 20,54 12,52 22,50 36,30 48,8 58,-2 70,4 ' +
        '92,26 88,34 76,32 68,18 70,2 80,0 92,18 96,33 96,18 99,3 106,0 ' +
        '118,24 130,66 133,70 132,50 129,16 132,2 140,2 ' +
        '149,24 153,31 154,20 153,2 158,18 168,32 175,28 176,12 180,1 187,3 ' +
        '206,24 204,32 194,31 187,18 189,3 198,2 209,18 213,31 213,16 217,2 228,0 252,12 290,30 322,38',
      '112,50 136,52 176,58 214,68',
    ],
  },
  'bima-wirayuda': {
    slant: 0.02,
    pen: 1.4,
    strokes: [
      // B, i, m, a without lifting the pen; the dot; a dash below that turns back.
      '6,96 7,70 6,40 4,10 3,-6 5,8 7,60 10,98 26,112 46,106 48,86 34,66 18,58 38,58 58,46 58,22 42,4 22,-2 8,4 10,14 30,10 50,2 70,2 ' +
        '82,20 86,32 86,18 88,4 95,2 ' +
        '104,22 108,31 108,14 109,2 116,20 124,31 126,16 127,2 134,20 142,30 145,14 149,2 156,3 ' +
        '174,24 172,31 162,29 156,16 159,2 168,3 178,19 182,30 182,14 187,2 198,2 216,14 250,22 286,24',
      '97,58 101,55',
      '54,-28 110,-22 180,-15 246,-8 236,-14 190,-24 150,-30',
    ],
  },
};

/** How many points of the outline there are between two of the pen’s way. */
const STEPS = 9;

const [folder = 'templates/events/signatures'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

for (const [name, { slant, pen, strokes }] of Object.entries(SIGNATURES)) {
  const ways = strokes.map((stroke) => {
    const points = stroke.split(' ').map((point) => point.split(',').map(Number));
    return way(points.map(([x, y]) => [x + slant * y, -y]));
  });
  const all = ways.flat();
  const [left, top, right, bottom] = [
    Math.min(...all.map(([x]) => x)) - 4,
    Math.min(...all.map(([, y]) => y)) - 4,
    Math.max(...all.map(([x]) => x)) + 4,
    Math.max(...all.map(([, y]) => y)) + 4,
  ];
  const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top)];
  const d = ways
    .map((points) =>
      outline(
        points.map(([x, y]) => [x - left, y - top]),
        pen,
      ),
    )
    .join('');
  const file = join(folder, `${name}.svg`);
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
  <!-- Drawn for this project; nobody’s signature -->
  <path fill="${INK}" d="${d}"/>
</svg>
`,
  );
  console.log(`${file} ${d.length}`);
}

/** A smooth way through the points (Catmull-Rom). */
function way(points) {
  const last = points.length - 1;
  const at = (index) => points[Math.min(Math.max(index, 0), last)];
  const smooth = [];
  for (let index = 0; index < last; index += 1) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    for (let step = 0; step < STEPS; step += 1) {
      const t = step / STEPS;
      smooth.push(
        [0, 1].map(
          (axis) =>
            0.5 *
            (2 * b[axis] +
              (c[axis] - a[axis]) * t +
              (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t ** 2 +
              (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3),
        ),
      );
    }
  }
  return [...smooth, at(last)];
}

/** The line that the pen leaves: heavy on the way down, thin on the way up and at both ends. */
function outline(points, pen) {
  const along = points.map((_, index) => {
    const [x0, y0] = points[Math.max(index - 1, 0)];
    const [x1, y1] = points[Math.min(index + 1, points.length - 1)];
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    return [(x1 - x0) / length, (y1 - y0) / length];
  });
  let widths = along.map(([x, y], index) => {
    const end = Math.min(index, points.length - 1 - index) / STEPS;
    const pressed = 1.5 + 2.6 * Math.max(0, 0.95 * y - 0.3 * x) ** 1.4;
    return pen * pressed * (0.4 + 0.6 * Math.min(1, end));
  });
  for (let round = 0; round < 4; round += 1) {
    const before = widths;
    widths = before.map(
      (own, index) => ((before[index - 1] ?? own) + 2 * own + (before[index + 1] ?? own)) / 4,
    );
  }
  const side = (sign) =>
    points.map(([x, y], index) => {
      const [dx, dy] = along[index];
      const half = (sign * widths[index]) / 2;
      return `${(x - dy * half).toFixed(1)} ${(y + dx * half).toFixed(1)}`;
    });
  return `M${[...side(1), ...side(-1).reverse()].join('L')}Z`;
}
