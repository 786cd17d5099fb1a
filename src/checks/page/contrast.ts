import { RenderError } from '../../errors.js';
import { textFloor, type Format } from '../../model/format.js';
import type { Box, SceneLayer, ScenePage, SceneText } from '../../model/scene.js';
import { backdropOf } from '../backdrop.js';
import type { Observation, PageCheck, PageCheckInput, PixelRegion } from '../check.js';
import { wholePixels } from '../geometry.js';
import { isLogo, readTexts } from '../layers.js';
import { hexLuminance } from '../luminance.js';
import { visibleInkBoxes } from '../text-ink.js';
import { worstOfColors, worstOfPixels, type Worst } from '../worst-contrast.js';
import { decimal, quoted, ratio } from '../wording.js';

/** WCAG 2.2, 1.4.3: ordinary text, and large text. */
const ORDINARY = 4.5;
const LARGE = 3;

/**
 * Every text stands out from the worst pixel behind it. Every pixel counts, single ones too: a
 * letter that crosses a light speck is lost there however dark the rest is. Boxes are measured on
 * whole pixels inside the ink, so edges of the neighbours aren't noise to be filtered out.
 */
export const contrast: PageCheck = {
  rule: 'contrast',
  about: 'page',
  severity: 'error',
  description: {
    en: 'Text reaches 4.5:1 (large text 3:1) against the worst pixel behind it; logos are exempt.',
    id: 'Teks mencapai kontras 4,5:1 (teks besar 3:1) terhadap piksel terburuk di belakangnya; logo dikecualikan.',
  },
  async run(input) {
    const texts = readTexts(input.page).filter((text) => !isLogo(text));
    const drawn = await drawnBehind(texts, input);
    return texts.flatMap((text) => observe(text, drawn.get(text) ?? [], input));
  },
};

/** Contrast that a text needs; sizes of DOMAIN are for 1080 px, where the floor is 30 px. */
function needed(text: SceneText, format: Format): number {
  const scale = textFloor(format) / 30;
  const large = text.fontSize >= 72 * scale;
  const largeBold = text.fontSize >= 56 * scale && text.fontWeight >= 700;
  return large || largeBold ? LARGE : ORDINARY;
}

/** One call to the rasteriser for the ink that doesn't stand on solid colour alone. */
async function drawnBehind(
  texts: readonly SceneText[],
  { page, pixelsBehind }: PageCheckInput,
): Promise<Map<SceneText, PixelRegion[]>> {
  const wanted = texts.flatMap((text) =>
    visibleInkBoxes(text, page)
      .filter((box) => backdropOf(box, below(text, page), page).drawn)
      .map((box) => ({ text, box: onPage(wholePixels(box), page) })),
  );
  const drawn = new Map<SceneText, PixelRegion[]>();
  if (wanted.length === 0 || !pixelsBehind) return drawn;
  const regions = await pixelsBehind(
    page,
    wanted.map(({ box }) => box),
  );
  if (regions.length !== wanted.length) {
    const counts = `${regions.length} regions for ${wanted.length} boxes`;
    throw new RenderError(`pixelsBehind gave ${counts}`, { path: page.id });
  }
  wanted.forEach(({ text }, index) => {
    const region = regions[index];
    if (region) drawn.set(text, [...(drawn.get(text) ?? []), region]);
  });
  return drawn;
}

function onPage(box: Box, page: ScenePage): Box {
  return {
    ...box,
    x: Math.max(0, Math.min(box.x, Math.ceil(page.width) - box.width)),
    y: Math.max(0, Math.min(box.y, Math.ceil(page.height) - box.height)),
  };
}

function below(text: SceneText, page: ScenePage): SceneLayer[] {
  return page.layers.slice(0, page.layers.indexOf(text));
}

function observe(
  text: SceneText,
  regions: readonly PixelRegion[],
  { page, format }: PageCheckInput,
): Observation[] {
  const own = hexLuminance(text.color);
  if (own === null) return [unreadable(text)];
  const least = needed(text, format);
  const colors = visibleInkBoxes(text, page).flatMap(
    (box) => backdropOf(box, below(text, page), page).colors,
  );
  const worst = [
    worstOfColors(own, colors, least),
    ...regions.map((region) => worstOfPixels(own, region, least)),
  ]
    .filter((each) => each !== null)
    .reduce<Worst | null>((a, b) => (a === null || b.ratio < a.ratio ? b : a), null);
  return worst === null || worst.ratio >= least ? [] : [tooFaint(text, worst, least)];
}

function tooFaint(text: SceneText, worst: Worst, least: number): Observation {
  const got = ratio(worst.ratio);
  const want = ratio(least);
  const share = decimal(Math.max(0.1, worst.failing * 100));
  const en = worst.failing < 1 ? `, on ${share.en} % of the line` : '';
  const id = worst.failing < 1 ? `, pada ${share.id} % barisnya` : '';
  return {
    severity: 'error',
    where: text.id,
    message: {
      en: `${quoted(text.text)} (${text.color}) has ${got.en} on ${worst.color}${en}; ${want.en} is needed.`,
      id: `Kontras ${quoted(text.text)} (${text.color}) hanya ${got.id} di atas ${worst.color}${id}; perlu ${want.id}.`,
    },
    advice: {
      en: 'Put the text on a solid surface of the brand, or strengthen the gradient below it.',
      id: 'Letakkan teks di atas bidang polos dari brand, atau pertebal gradasi di bawahnya.',
    },
  };
}

function unreadable(text: SceneText): Observation {
  return {
    severity: 'error',
    where: text.id,
    message: {
      en: `The colour ${quoted(text.color, 30)} isn't of the form #rrggbb: no contrast can be measured.`,
      id: `Warna ${quoted(text.color, 30)} tidak berbentuk #rrggbb: kontras tidak bisa diukur.`,
    },
    advice: {
      en: 'Take the colour from a surface of the brand.',
      id: 'Ambil warnanya dari salah satu surface pada brand.',
    },
  };
}
