import type { Bilingual } from '../../errors.js';
import type { SceneLayer, ScenePage, SceneQr } from '../../model/scene.js';
import type { Observation, PageCheck } from '../check.js';
import { contains, overlaps } from '../geometry.js';
import { hexLuminance, luminanceContrast } from '../luminance.js';
import { inkBoxes, pageBox } from '../text-ink.js';
import { decimal, ratio } from '../wording.js';

/** Modules of quiet zone on each side (ISO/IEC 18004). The layer's box holds them. */
export const QUIET_ZONE = 4;

/** Px at a shorter side of 1080: below the first it isn't printed, below the second hard to scan. */
const SMALLEST = 160;
const COMFORTABLE = 200;

const CONTRAST = 4.5;

/** A QR code can be scanned: large enough, quiet around it, dark on light. */
export const qr: PageCheck = {
  rule: 'qr',
  about: 'page',
  severity: 'error',
  description: {
    en: 'A QR code is at least 160 px at 1080 px, dark on light at 4.5:1, with four clear modules around it.',
    id: 'Kode QR minimal 160 px pada 1080 px, gelap di atas terang 4,5:1, dengan empat modul kosong di sekelilingnya.',
  },
  run({ page }) {
    return page.layers.flatMap((layer) =>
      layer.kind === 'qr' ? [...size(layer, page), ...quiet(layer, page), ...colors(layer)] : [],
    );
  },
};

function size(code: SceneQr, page: ScenePage): Observation[] {
  const scale = Math.min(page.width, page.height) / 1080;
  const side = Math.min(code.box.width, code.box.height);
  // Half a px of rounding.
  if (side >= COMFORTABLE * scale - 0.5) return [];
  const tooSmall = side < SMALLEST * scale - 0.5;
  const got = decimal(side);
  const want = decimal((tooSmall ? SMALLEST : COMFORTABLE) * scale);
  return [
    {
      severity: tooSmall ? 'error' : 'warning',
      where: code.id,
      message: {
        en: `The QR code is ${got.en} px wide; ${want.en} px ${tooSmall ? 'is the least' : 'scans easily'}.`,
        id: `Lebar kode QR ${got.id} px; ${tooSmall ? `minimal ${want.id} px` : `${want.id} px lebih mudah dipindai`}.`,
      },
      advice: {
        en: 'Enlarge it in the template, or use a shorter URL for a coarser pattern.',
        id: 'Perbesar di template, atau pakai URL lebih pendek supaya polanya lebih renggang.',
      },
    },
  ];
}

function quiet(code: SceneQr, page: ScenePage): Observation[] {
  const module = code.box.width / (code.modules + 2 * QUIET_ZONE);
  const zone = decimal(module * QUIET_ZONE);
  const after = page.layers.slice(page.layers.indexOf(code) + 1);
  const intruder = after.find((layer) => touches(layer, code));
  const whole = contains(pageBox(page), code.box, 1);
  if (whole && !intruder) return [];
  const by: Bilingual = intruder
    ? { en: `${intruder.id} lies in it`, id: `tertimpa ${intruder.id}` }
    : { en: 'it is cut off', id: 'terpotong' };
  return [
    {
      severity: 'error',
      where: code.id,
      message: {
        en: `The QR code or its quiet zone (${zone.en} px) isn't clear: ${by.en}.`,
        id: `Kode QR atau zona kosongnya (${zone.id} px) terganggu: ${by.id}.`,
      },
      advice: {
        en: 'Move other layers away: without four clear modules scanners fail.',
        id: 'Jauhkan layer lain: tanpa empat modul kosong, pemindai gagal membaca.',
      },
    },
  ];
}

function touches(layer: SceneLayer, code: SceneQr): boolean {
  if (layer.kind === 'text') return inkBoxes(layer).some((box) => overlaps(box, code.box, 1));
  if (layer.kind !== 'qr' && layer.opacity === 0) return false;
  const framesIt =
    layer.kind === 'shape' &&
    layer.fill === null &&
    !layer.gradient &&
    contains(layer.box, code.box);
  return !framesIt && overlaps(layer.box, code.box, 1);
}

function colors(code: SceneQr): Observation[] {
  const dark = hexLuminance(code.dark);
  const light = hexLuminance(code.light);
  const value = dark === null || light === null ? 1 : luminanceContrast(dark, light);
  const inverted = dark !== null && light !== null && dark > light;
  if (value >= CONTRAST && !inverted) return [];
  const got = ratio(value);
  return [
    {
      severity: 'error',
      where: code.id,
      message: {
        en: `The QR code is ${code.dark} on ${code.light} (${got.en})${inverted ? ': light on dark' : ''}.`,
        id: `Kode QR berwarna ${code.dark} di atas ${code.light} (${got.id})${inverted ? ': terang di atas gelap' : ''}.`,
      },
      advice: {
        en: 'Draw it dark on light with at least 4.5:1; many scanners fail on anything else.',
        id: 'Gambar gelap di atas terang, minimal 4,5:1; banyak pemindai gagal membaca selain itu.',
      },
    },
  ];
}
