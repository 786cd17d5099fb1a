import type { Box, ScenePage, SceneText } from '../../model/scene.js';
import type { Observation, PageCheck } from '../check.js';
import { overlaps, protrusion } from '../geometry.js';
import { readTexts } from '../layers.js';
import { inkBoxes, pageBox, visibleInkBoxes } from '../text-ink.js';
import { decimal, quoted } from '../wording.js';

/** Px by which the layout's rounding may be off. */
const ROUNDING = 1;

/** A text is whole, inside its box and the page, and over no other text. */
export const textOverflow: PageCheck = {
  rule: 'text-overflow',
  about: 'page',
  severity: 'error',
  description: {
    en: 'Every text stands whole inside its box, its frame and the page, and over no other text.',
    id: 'Setiap teks tampil utuh di dalam kotak, bingkai, dan halamannya, tanpa menimpa teks lain.',
  },
  run({ page }) {
    const texts = readTexts(page);
    return [...texts.flatMap((text) => observe(text, page)), ...collisions(texts, page)];
  },
};

function observe(text: SceneText, page: ScenePage): Observation[] {
  const found: Observation[] = [];
  const size = decimal(text.fontSize);
  if (text.overflows || linesLeave(text)) {
    found.push({
      severity: 'error',
      where: text.id,
      message: {
        en: `${quoted(text.text)} doesn't fit its box, not even at ${size.en} px.`,
        id: `${quoted(text.text)} tidak muat di kotaknya, bahkan pada ukuran ${size.id} px.`,
      },
      advice: {
        en: 'Shorten the text, or give it more room or lines in the template.',
        id: 'Pendekkan teksnya, atau beri ruang atau baris lebih banyak di template.',
      },
    });
  }
  const area = pageBox(page);
  const offPage = farthest([text.box, ...inkBoxes(text)].map((box) => protrusion(area, box)));
  if (offPage > ROUNDING) found.push(sticksOut(text, offPage));
  if (text.cut) found.push(cut(text));
  return found;
}

/** A line wider than the box, or one whose middle lies above or below it. */
function linesLeave(text: SceneText): boolean {
  return text.lines.some(({ box, inkWidth }) => {
    const middle = box.y + box.height / 2;
    return (
      inkWidth > Math.max(box.width, text.box.width) + ROUNDING ||
      middle < text.box.y - ROUNDING ||
      middle > text.box.y + text.box.height + ROUNDING
    );
  });
}

function farthest(sides: ReturnType<typeof protrusion>[]): number {
  return Math.max(
    0,
    ...sides.flatMap(({ top, right, bottom, left }) => [top, right, bottom, left]),
  );
}

function sticksOut(text: SceneText, px: number): Observation {
  const far = decimal(px);
  return {
    severity: 'error',
    where: text.id,
    message: {
      en: `${quoted(text.text)} sticks out of the page by ${far.en} px.`,
      id: `${quoted(text.text)} keluar ${far.id} px dari halaman.`,
    },
    advice: {
      en: 'Shorten the text, or move or widen its layer in the template.',
      id: 'Pendekkan teksnya, atau geser atau lebarkan layer-nya di template.',
    },
  };
}

function cut(text: SceneText): Observation {
  const shown = text.lines.map((line) => line.text.trim()).join(' ');
  return {
    severity: 'warning',
    where: text.id,
    message: {
      en: `The text was cut: of ${[...text.text].length} characters it shows ${quoted(shown)}.`,
      id: `Teks terpotong: dari ${[...text.text].length} karakter hanya tampil ${quoted(shown)}.`,
    },
    advice: {
      en: 'Shorten this field in the event so that nothing is lost.',
      id: 'Pendekkan isian ini pada data acara supaya tidak ada yang hilang.',
    },
  };
}

function collisions(texts: readonly SceneText[], page: ScenePage): Observation[] {
  const inks = texts.map((text) => ({ text, boxes: visibleInkBoxes(text, page) }));
  return inks.flatMap((first, index) =>
    inks
      .slice(index + 1)
      .filter((second) => anyOverlap(first.boxes, second.boxes))
      .map(({ text: second }): Observation => ({
        severity: 'error',
        where: second.id,
        message: {
          en: `${quoted(second.text, 40)} lies over ${quoted(first.text.text, 40)} (${first.text.id}).`,
          id: `${quoted(second.text, 40)} menimpa ${quoted(first.text.text, 40)} (${first.text.id}).`,
        },
        advice: {
          en: 'Shorten one of them, or move them apart in the template.',
          id: 'Pendekkan salah satunya, atau pisahkan letaknya di template.',
        },
      })),
  );
}

function anyOverlap(a: readonly Box[], b: readonly Box[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other, ROUNDING)));
}
