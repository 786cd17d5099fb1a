/** What the drawn people wear, as SVG strings on the sheet of portrait-parts.mjs. */
import { bust, shape, within } from './portrait-parts.mjs';

/** Shoulders to below the sheet's edge, with a round neckline. */
export const BODY =
  'M-96 776C-170 806 -262 826 -330 870C-400 918 -428 1010 -446 1250L446 1250C428 1010 400 918 330 870C262 826 170 806 96 776C60 836 -60 836 -96 776Z';

/** Shoulders and chest in two tones; `pattern` is drawn over the light part and, fainter, over the shade. */
export function torso(lit, shade, { d = BODY, pattern = '', edge = 40 } = {}) {
  return (
    shape(lit, d) +
    within(
      d,
      pattern +
        shape(
          shade,
          `M${edge} 700C${edge + 110} 860 ${edge + 70} 1010 ${edge + 96} 1250L600 1250L600 700Z`,
          pattern ? 'opacity=".78"' : '',
        ) +
        shape(shade, 'M-300 1260C-292 1160 -290 1090 -300 1010C-270 1080 -256 1160 -258 1260Z'),
    )
  );
}

/** Kawung: four lobes about a point, on a slanted grid. */
export function kawung(colour, cell = 74) {
  const lobes = [];
  for (let row = 0; row < 9; row += 1)
    for (let column = -7; column <= 7; column += 1) {
      const x = column * cell + (row % 2) * (cell / 2);
      const y = 780 + row * cell * 0.86;
      for (const a of [45, 135, 225, 315])
        lobes.push(
          `<ellipse cx="${cell * 0.235}" rx="${cell * 0.185}" ry="${cell * 0.105}" transform="translate(${x} ${y}) rotate(${a})"/>`,
        );
    }
  return `<g fill="${colour}">${lobes.join('')}</g>`;
}

/** Bands of diamonds and lines, as on woven cloth. */
export function tenun(colour, other) {
  const rows = [];
  for (let y = 800; y < 1250; y += 112) {
    rows.push(
      `<rect x="-500" y="${y}" width="1000" height="9" fill="${other}"/><rect x="-500" y="${y + 74}" width="1000" height="9" fill="${other}"/>`,
    );
    for (let x = -500; x <= 500; x += 56)
      rows.push(`<path fill="${colour}" d="M${x} ${y + 18}l20 24l-20 24l-20 -24Z"/>`);
  }
  return rows.join('');
}

/** A veil: cap, the oval it leaves for the face, folds that cross under the chin, a point over the chest. */
export function veil([lit, shade, deep], [coat, coatShade], cap, inner) {
  const hood =
    'M0 186C-138 186 -200 286 -198 420C-197 520 -188 610 -222 690C-246 746 -300 786 -356 830C-330 960 -190 1060 30 1120C210 1060 330 960 356 830C300 786 246 746 222 690C188 610 197 520 198 420C200 286 138 186 0 186Z';
  const wrap =
    'M-140 520C-124 640 -60 688 6 688C70 688 126 640 140 520C176 620 168 720 120 772C60 836 -60 850 -136 800C-196 756 -186 620 -140 520Z';
  return (
    bust(torso(coat, coatShade, { edge: 70 })) +
    shape(lit, hood) +
    within(
      hood,
      shape(shade, 'M64 150C150 300 128 560 96 700C140 830 100 960 30 1130L520 1300L520 150Z') +
        shape(
          deep,
          'M150 480C170 570 152 650 194 730C230 790 290 826 340 880C262 862 190 812 152 740C120 670 142 570 150 480Z',
        ) +
        shape(deep, 'M120 800C200 880 250 900 318 930C250 930 180 900 120 800Z') +
        shape(
          shade,
          'M-194 540C-178 630 -190 700 -232 764C-268 812 -320 836 -352 850C-330 810 -262 780 -222 690C-198 640 -204 590 -194 540Z',
        ) +
        shape(shade, 'M-92 770C-106 880 -50 960 36 1016C-76 972 -150 880 -128 740Z'),
    ) +
    inner +
    shape(lit, wrap) +
    within(
      wrap,
      shape(shade, 'M-20 688C40 720 96 680 140 520L240 520L240 860L26 860C70 800 30 740 -20 688Z') +
        shape(shade, 'M-156 590C-116 690 -40 726 44 722C-50 748 -136 706 -156 590Z') +
        shape(deep, 'M60 700C100 690 130 650 146 590C150 660 120 706 60 700Z', 'opacity=".7"'),
    ) +
    cap
  );
}

/** A body whose neckline runs down to a point. */
export const OPEN =
  'M-106 776C-180 804 -262 826 -330 870C-400 918 -428 1010 -446 1290L446 1290C428 1010 400 918 330 870C262 826 180 804 106 776C84 860 40 950 0 1004C-40 950 -84 860 -106 776Z';

/** The oval that a veil leaves for the face. */
export const OVAL =
  'M0 254C-88 254 -134 316 -134 408C-134 506 -100 584 -54 622C-34 640 34 640 54 622C100 584 134 506 134 408C134 316 88 254 0 254Z';
