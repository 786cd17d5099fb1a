import type { Bilingual } from '../../errors.js';
import type { DrawingOperation } from '../../model/drawing.js';
import type { SceneShape } from '../../model/scene.js';
import type { NativeImage, NativeLeaf } from './native.js';

/** What Canva has no element for, as small drawings in SVG, each with its reason. */

export const WHY = {
  gradient: {
    en: 'Canva has no gradients for apps, so this one is a picture.',
    id: 'Canva tidak menyediakan gradasi untuk aplikasi, jadi gradasi ini berupa gambar.',
  },
  ornament: {
    en: 'The ornament is see-through or needs more than a dozen shapes in Canva, so it is a picture.',
    id: 'Ornamen ini tembus pandang atau memerlukan lebih dari selusin bentuk di Canva, jadi berupa gambar.',
  },
  faded: {
    en: 'The ornament runs out in a gradient, which Canva lacks for apps, so both are one picture.',
    id: 'Ornamen ini memudar dengan gradasi, yang tidak tersedia di Canva untuk aplikasi, jadi keduanya satu gambar.',
  },
  qr: {
    en: 'A QR code has more squares than a shape in Canva may have, so it is a picture.',
    id: 'Kode QR punya lebih banyak kotak daripada batas bentuk di Canva, jadi berupa gambar.',
  },
} as const satisfies Record<string, Bilingual>;

/** Two such pictures, one on the other, are one picture: a designer has one thing to move. */
export function mergeLayered(leaves: readonly NativeLeaf[]): NativeLeaf[] {
  const merged: NativeLeaf[] = [];
  for (const leaf of leaves) {
    const below = merged.at(-1);
    const one = below && together(below, leaf);
    if (one) merged.splice(-1, 1, one);
    else merged.push(leaf);
  }
  return merged;
}

function together(below: NativeLeaf, above: NativeLeaf): NativeImage | null {
  if (!isDrawing(below) || !isDrawing(above) || !overlap(below, above)) return null;
  // A code is read by machines: it stays by itself.
  if (below.role === 'qr' || above.role === 'qr') return null;
  const top = Math.min(below.top, above.top);
  const left = Math.min(below.left, above.left);
  const width = Math.max(below.left + below.width, above.left + above.width) - left;
  const height = Math.max(below.top + below.height, above.top + above.height) - top;
  const inner = [below, above].map((leaf, index) => nested(leaf, { top, left }, `${index}`));
  const svg = `<svg ${SVG} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner.join('')}</svg>`;
  const picture = { ...below.picture, key: svg, width, height, source: { svg } };
  const pictured = below.pictured === above.pictured ? below.pictured : WHY.faded;
  return { ...below, ...{ top, left, width, height }, opacity: 1, picture, pictured };
}

type Drawn = NativeImage & { pictured: Bilingual; picture: { source: { svg: string } } };

function isDrawing(leaf: NativeLeaf): leaf is Drawn {
  return leaf.kind === 'image' && leaf.pictured !== undefined && 'svg' in leaf.picture.source;
}

function overlap(a: NativeLeaf, b: NativeLeaf): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** A drawing inside of another, its ids its own. */
function nested(leaf: Drawn, corner: { top: number; left: number }, scope: string): string {
  const { svg } = leaf.picture.source;
  const own = svg
    .replaceAll(/ id="([a-z]+)[0-9-]*"/g, (id) => `${id.slice(0, -1)}-${scope}"`)
    .replaceAll(/url\(#([a-z]+[0-9-]*)\)/g, `url(#$1-${scope})`);
  const at = `x="${round(leaf.left - corner.left)}" y="${round(leaf.top - corner.top)}" `;
  const placed = own.replace('<svg ', () => `<svg ${at}`);
  return leaf.opacity < 1 ? `<g opacity="${leaf.opacity}">${placed}</g>` : placed;
}

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

/** A gradient of one colour's alpha over a box, by the geometry of CSS (Images Level 3, 3.1). */
export function gradientSvg({ box, gradient, radius }: SceneShape): string | null {
  if (!gradient) return null;
  const { width, height } = box;
  const { color, angle, from, to } = gradient;
  const turn = (angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const half = (Math.abs(width * sin) + Math.abs(height * cos)) / 2;
  const at = (sign: number): string => {
    const x = round(width / 2 + sign * half * sin);
    const y = round(height / 2 - sign * half * cos);
    return sign < 0 ? `x1="${x}" y1="${y}"` : `x2="${x}" y2="${y}"`;
  };
  const stop = (offset: number, alpha: number): string =>
    `<stop offset="${offset}" stop-color="${color}" stop-opacity="${alpha}"/>`;
  return (
    `<svg ${SVG} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>` +
    `<linearGradient id="g" gradientUnits="userSpaceOnUse" ${at(-1)} ${at(1)}>` +
    `${stop(0, from)}${stop(1, to)}</linearGradient></defs>` +
    `<rect width="${width}" height="${height}" rx="${radius}" fill="url(#g)"/></svg>`
  );
}

/** The drawing that a layer's operation embeds; null when it embeds none. */
export function embeddedSvg({ markup }: Pick<DrawingOperation, 'markup'>): string | null {
  const found = /href="data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)"/.exec(markup);
  return found?.[1] === undefined ? null : atob(found[1]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
