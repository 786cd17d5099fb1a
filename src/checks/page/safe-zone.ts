import type { Format } from '../../model/format.js';
import type { Box, SceneLayer, ScenePage } from '../../model/scene.js';
import type { Observation, PageCheck } from '../check.js';
import { inset, overlaps, protrusion, union } from '../geometry.js';
import { isLogo, isOrnament } from '../layers.js';
import { pageBox, visibleInkBoxes } from '../text-ink.js';
import { decimal } from '../wording.js';

/** Px by which the layout's rounding may be off. */
const ROUNDING = 1;

const SIDES = {
  top: { en: 'top', id: 'atas' },
  right: { en: 'right', id: 'kanan' },
  bottom: { en: 'bottom', id: 'bawah' },
  left: { en: 'left', id: 'kiri' },
} as const;

/** Whatever must be read or scanned keeps out of what the platform covers or crops. */
export const safeZone: PageCheck = {
  rule: 'safe-zone',
  about: 'page',
  severity: 'error',
  description: {
    en: 'Texts, QR codes, badges and logos lie where the platform neither covers nor crops them.',
    id: 'Teks, kode QR, lencana, dan logo berada di bagian yang tidak ditutup atau dipotong platform.',
  },
  run({ page, format }) {
    return page.layers.flatMap((layer) => {
      const seen = mustBeSeen(layer, page);
      return seen === null
        ? []
        : [...outside(layer, seen, page, format), ...under(layer, seen, format)];
    });
  },
};

/** The part of the layer that must be seen; null when it may be lost. */
function mustBeSeen(layer: SceneLayer, page: ScenePage): Box | null {
  if (isOrnament(layer)) return null;
  if (layer.kind === 'text') return union(visibleInkBoxes(layer, page));
  return layer.kind === 'qr' || layer.role === 'badge' || isLogo(layer) ? layer.box : null;
}

function outside(layer: SceneLayer, seen: Box, page: ScenePage, format: Format): Observation[] {
  const out = protrusion(inset(pageBox(page), format.safe), seen);
  const sides = (['top', 'right', 'bottom', 'left'] as const).filter(
    (side) => format.safe[side] > 0 && out[side] > ROUNDING,
  );
  if (sides.length === 0) return [];
  const by = sides.map((side) => ({ side: SIDES[side], px: decimal(out[side]) }));
  const en = by.map(({ side, px }) => `${px.en} px at the ${side.en}`).join(', ');
  const id = by.map(({ side, px }) => `${px.id} px di ${side.id}`).join(', ');
  return [
    {
      severity: isLogo(layer) ? 'warning' : 'error',
      where: layer.id,
      message: {
        en: `It leaves the safe zone of ${format.name.en}: ${en}.`,
        id: `Letaknya keluar dari zona aman ${format.name.id}: ${id}.`,
      },
      advice: {
        en: 'Put it in a frame that minds the safe zone on that side, as safe: [top, bottom].',
        id: 'Taruh di dalam bingkai yang mengikuti zona aman di sisi itu, seperti safe: [top, bottom].',
      },
    },
  ];
}

function under(layer: SceneLayer, seen: Box, format: Format): Observation[] {
  const covered = format.covered;
  if (!covered || !overlaps(covered, seen, ROUNDING)) return [];
  return [
    {
      severity: isLogo(layer) ? 'warning' : 'error',
      where: layer.id,
      message: {
        en: `It lies where ${format.name.en} puts something of its own: ${covered.what}.`,
        id: `Letaknya tertimpa elemen milik ${format.name.id}: ${covered.what}.`,
      },
      advice: {
        en: `Keep x ${covered.x}–${covered.x + covered.width}, y ${covered.y}–${covered.y + covered.height} px free.`,
        id: `Kosongkan x ${covered.x}–${covered.x + covered.width}, y ${covered.y}–${covered.y + covered.height} px.`,
      },
    },
  ];
}
