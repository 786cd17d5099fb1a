/**
 * Parts of a drawn portrait, as SVG strings. Units: a 1000 × 1250 sheet whose x = 0 is the middle;
 * eyes stand at y = 420, a third from the top. Light comes from the left in all of them.
 */

/** Warm greys, darkest first: a duotone maps them to a brand's own two colours. */
export const TONE = [
  '#171412',
  '#2b2622',
  '#443d37',
  '#625a51',
  '#82786d',
  '#a2988b',
  '#beb4a6',
  '#d6cdc0',
  '#e9e2d7',
  '#f7f3eb',
];

export const SKIN = {
  light: { lit: '#e6dccd', shade: '#b5a998', deep: '#8f8475' },
  medium: { lit: '#d0c4b3', shade: '#998d7e', deep: '#766b5f' },
  tan: { lit: '#baad9c', shade: '#83786b', deep: '#63594f' },
  brown: { lit: '#978a7c', shade: '#63594f', deep: '#4a423a' },
};

export const shape = (fill, d, more = '') => `<path fill="${fill}" d="${d}" ${more}/>`;
export const stroke = (colour, width, d) =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`;
export const ellipse = (fill, x, y, rx, ry) =>
  `<ellipse fill="${fill}" cx="${x}" cy="${y}" rx="${rx}" ry="${ry}"/>`;
export const turned = (degrees, x, y, inner) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${inner}</g>`;

let clips = 0;
/** Draws `inner` only inside the outline `d`. */
export function within(d, inner) {
  clips += 1;
  return `<clipPath id="c${clips}"><path d="${d}"/></clipPath><g clip-path="url(#c${clips})">${inner}</g>`;
}

/** Outline of a head without ears: `w` half its width, `jaw` half the jaw's width, `chin` where it ends. */
export function headOutline({ w = 142, jaw = 104, chin = 645, point = 40 } = {}) {
  const side = (s) => ({ a: s * w, b: s * jaw, p: s * point });
  const l = side(-1);
  const r = side(1);
  return `M0 246C${r.a * 0.62} 246 ${r.a * 1.03} 300 ${r.a} 400C${r.a * 0.99} 468 ${r.a * 0.94} 520 ${r.b} ${chin - 72}C${r.b * 0.74} ${chin - 24} ${r.p} ${chin} 0 ${chin}C${l.p} ${chin} ${l.b * 0.74} ${chin - 24} ${l.b} ${chin - 72}C${l.a * 0.94} 520 ${l.a * 0.99} 468 ${l.a} 400C${l.a * 1.03} 300 ${l.a * 0.62} 246 0 246Z`;
}

/** The half that the light doesn't reach: brow, bridge, tip of the nose, lips and chin along the line `dx`. */
function shadowSide(dx, chin) {
  const x = (n) => dx + n;
  return `M${x(34)} 200C${x(40)} 300 ${x(44)} 350 ${x(26)} 388C${x(14)} 402 ${x(10)} 416 ${x(9)} 436C${x(6)} 470 ${x(-2)} 488 ${x(-13)} 506C${x(-17)} 517 ${x(-8)} 526 ${x(8)} 527C${x(19)} 528 ${x(24)} 533 ${x(20)} 543C${x(16)} 553 ${x(23)} 560 ${x(25)} 569C${x(28)} 579 ${x(17)} 588 ${x(19)} 600C${x(24)} 618 ${x(20)} 634 ${x(2)} ${chin + 6}L300 700L300 200Z`;
}

/** Head with its two planes, brows, lidded eyes and lips; `look` overrides what differs. */
export function face(skin, look = {}) {
  const {
    dx = -8,
    old = false,
    ink = TONE[1],
    brow = ink,
    thick = 1,
    lips = true,
    ears = true,
    smile = 8,
    soft = 0,
  } = look;
  const head = headOutline(look);
  const chin = look.chin ?? 645;
  const w = look.w ?? 142;
  const parts = [];
  if (ears) {
    parts.push(
      ellipse(skin.lit, -w - 2, 440, 23, 40),
      shape(skin.shade, `M${-w - 9} 418c-10 12 -8 38 4 46c4 -16 2 -32 -4 -46Z`),
    );
    parts.push(ellipse(skin.shade, w + 2, 440, 23, 40));
  }
  parts.push(shape(skin.lit, head));
  parts.push(
    within(
      head,
      shape(skin.shade, shadowSide(dx, chin)) +
        // The lit triangle on the far cheek, as in a painter's portrait.
        shape(
          skin.lit,
          `M${dx + 44} 446C${dx + 62} 452 ${dx + 88} 450 ${dx + 100} 444C${dx + 96} 476 ${dx + 78} 506 ${dx + 58} 520C${dx + 46} 500 ${dx + 40} 474 ${dx + 44} 446Z`,
          `opacity="${0.42 - soft}"`,
        ) +
        // The near socket and the wing of the nose.
        shape(
          skin.shade,
          `M${dx - 18} 398C${dx - 40} 394 ${dx - 74} 396 ${dx - 94} 412C${dx - 74} 408 ${dx - 40} 410 ${dx - 20} 434C${dx - 14} 424 ${dx - 14} 410 ${dx - 18} 398Z`,
          'opacity=".55"',
        ) +
        shape(
          skin.shade,
          `M${dx - 34} 500C${dx - 42} 512 ${dx - 36} 524 ${dx - 22} 522C${dx - 12} 528 ${dx - 2} 528 ${dx + 10} 527C${dx - 4} 520 ${dx - 14} 520 ${dx - 24} 514C${dx - 32} 512 ${dx - 34} 508 ${dx - 34} 500Z`,
        ),
    ),
  );
  if (old)
    parts.push(
      shape(
        skin.shade,
        `M${dx - 42} 522C${dx - 60} 540 ${dx - 68} 560 ${dx - 66} 584C${dx - 58} 562 ${dx - 52} 544 ${dx - 38} 528Z`,
        'opacity=".75"',
      ),
      shape(
        skin.deep,
        `M${dx + 40} 524C${dx + 58} 540 ${dx + 66} 560 ${dx + 66} 584C${dx + 58} 562 ${dx + 48} 548 ${dx + 34} 532Z`,
        'opacity=".55"',
      ),
      stroke(skin.shade, 5, `M${dx - 86} 446C${dx - 72} 456 ${dx - 54} 458 ${dx - 38} 452`),
    );
  for (const [side, x] of [
    [-1, dx - 60],
    [1, dx + 62],
  ]) {
    const m = (n) => x + side * n;
    parts.push(
      shape(
        brow,
        `M${m(-34)} ${389 - 2 * thick}C${m(-14)} ${374 - 5 * thick} ${m(18)} ${372 - 4 * thick} ${m(42)} 392C${m(18)} ${383 + thick} ${m(-12)} ${385 + 2 * thick} ${m(-34)} ${391 + 4 * thick}Z`,
      ),
    );
    parts.push(
      shape(
        ink,
        `M${m(-29)} 427C${m(-16)} 411 ${m(14)} 409 ${m(34)} 426C${m(24)} 431 ${m(14)} 435 ${m(2)} 435C${m(-11)} 435 ${m(-19)} 430 ${m(-29)} 427Z`,
      ),
    );
  }
  if (lips)
    parts.push(
      shape(
        skin.deep,
        `M${dx - 42} ${562 - smile}C${dx - 26} 557 ${dx - 12} 552 ${dx} 557C${dx + 12} 552 ${dx + 26} 557 ${dx + 42} ${562 - smile}C${dx + 24} 568 ${dx + 12} 569 ${dx} 569C${dx - 12} 569 ${dx - 24} 568 ${dx - 42} ${562 - smile}Z`,
      ),
      shape(
        skin.deep,
        `M${dx - 22} 585C${dx - 8} 591 ${dx + 10} 591 ${dx + 24} 584C${dx + 12} 597 ${dx - 10} 597 ${dx - 22} 585Z`,
        'opacity=".6"',
      ),
    );
  return parts.join('');
}

/** Neck and body stand a little higher than they are drawn: a shorter neck, the head nearer the shoulders. */
export const bust = (inner) => `<g transform="translate(0 -36)">${inner}</g>`;

/** A neck in the chin's shadow, with a lit strip on the left; `open` reaches down into a neckline. */
export function neck(skin, { w = 74, flare = 103, open = 850 } = {}) {
  const d = `M${-w} 560L${-w} 690C${-w - 2} 730 ${-w - 10} 756 ${-flare} 774C${4 - flare} 860 -60 ${open} 0 ${open}C60 ${open} ${flare - 4} 860 ${flare} 774C${w + 10} 756 ${w + 2} 730 ${w} 690L${w} 560Z`;
  return (
    shape(skin.lit, d) +
    within(
      d,
      shape(
        skin.shade,
        `M-200 560L-96 560L-96 640C-66 706 -22 736 22 744C4 790 6 840 14 ${open + 60}L260 ${open + 60}L260 500Z`,
      ) +
        shape(
          skin.deep,
          'M-110 540C-70 650 -30 694 30 698C70 700 84 660 116 610L116 540Z',
          'opacity=".6"',
        ),
    )
  );
}

/** Round or square glasses along the line of the eyes. */
export function glasses(colour, dx, { r = 46, square = 0.5 } = {}) {
  const lens = (x) =>
    `<rect x="${x - r}" y="${420 - r * 0.8}" width="${2 * r}" height="${1.68 * r}" rx="${r * (1 - square * 0.62)}" fill="#fff" fill-opacity=".07" stroke="${colour}" stroke-width="8"/>`;
  return (
    lens(dx - 60) +
    lens(dx + 62) +
    stroke(colour, 8, `M${dx - 60 + r} 414C${dx - 6} 404 ${dx + 8} 404 ${dx + 62 - r} 414`) +
    stroke(colour, 8, `M${dx - 60 - r} 410L-146 420`) +
    stroke(colour, 8, `M${dx + 62 + r} 410L146 420`)
  );
}
