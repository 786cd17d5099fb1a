import type { PageCheck, PageCheckInput } from '../check.js';
import { readTexts } from '../layers.js';
import { mentionsIn } from '../names.js';
import type { Template } from '../../model/template.js';
import { listed } from '../wording.js';

/** Posts that present an event owe its people a mention; a quote or a thank-you doesn't. */
const ABOUT_PEOPLE: ReadonlySet<Template['kind']> = new Set([
  'announcement',
  'speakers',
  'carousel',
]);

/** A person whom the picture leaves out is at least in its alt text. */
export const speakerOnPoster: PageCheck = {
  rule: 'speaker-on-poster',
  about: 'page',
  severity: 'note',
  description: {
    en: 'When a page names only some of the people, its alt text names the others.',
    id: 'Bila halaman hanya menyebut sebagian orang, teks alternatifnya menyebut yang lain.',
  },
  run({ page, pages, kind, event }) {
    if (kind !== undefined && !ABOUT_PEOPLE.has(kind)) return [];
    const names = event.people.map((person) => person.name);
    const showsSome = names.some(mentionsIn(printedText([page])));
    // A page about something else (how to join) owes nobody a mention.
    if (!showsSome && page.dropped.length === 0) return [];
    const all = [page, ...(pages ?? [])];
    const isPrinted = mentionsIn(printedText(all));
    const isInAlt = mentionsIn(all.map(({ alt }) => alt).join('\n'));
    const absent = names.filter((name) => !isPrinted(name) && !isInAlt(name));
    if (absent.length === 0) return [];
    const who = listed([...new Set(absent)]);
    return [
      {
        severity: 'note',
        where: page.id,
        message: {
          en: `Neither the picture nor its alt text names ${who.en}.`,
          id: `Gambar maupun teks alternatifnya tidak menyebut ${who.id}.`,
        },
        advice: {
          en: 'Name them in the caption, or use a template with a page for the people.',
          id: 'Sebutkan di caption, atau pakai template yang punya halaman narasumber.',
        },
      },
    ];
  },
};

function printedText(pages: NonNullable<PageCheckInput['pages']>): string {
  return pages.flatMap((page) => readTexts(page).map((text) => text.text)).join('\n');
}
