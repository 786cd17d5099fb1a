import { InputError, SiarError, type Bilingual } from '../../errors.js';
import type { Job } from '../../job.js';
import type { Finding } from '../../model/finding.js';
import { findingItem } from '../../output/index-card.js';
import { SEVERITIES, sizeOf, WORDS } from '../../output/index-words.js';
import { bilingual, markup, type Html } from '../../output/markup.js';
import { errorItem, faultsPanel } from './faults.js';
import type { ShownPicture } from './session.js';
import { WATCH_WORDS } from './words.js';

/** Names a post on the page. */
export function keyOf({ format, language }: Job): string {
  return `${format.id}/${language}`;
}

/** A post before its first picture: its name, and its room. */
export function cardShell(job: Job): Html {
  const { format, language } = job;
  const { width, height } = format;
  const room = markup`<svg class="room" viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`;
  return markup`<div class="pages"><div class="shot">${room}</div></div>
<h3>${bilingual(format.name)} <small>${language.toUpperCase()}</small></h3>
<p class="meta">${bilingual(same(`${width} × ${height} px`))}</p>
`;
}

/** A post with its pictures and what the checks saw in each. */
export function cardOf(job: Job, pictures: readonly ShownPicture[]): Html {
  const { format, language } = job;
  return markup`<div class="pages">${pictures.map((picture) => page(picture, job))}</div>
<h3>${bilingual(format.name)} <small>${language.toUpperCase()}</small></h3>
${pictures.map((picture) => about(picture, job))}`;
}

function page(picture: ShownPicture, { language }: Job): Html {
  const { file, width, height, alt, findings, page: number } = picture;
  const marks = ordered(findings).map((finding, index) => mark(finding, `${number}.${index}`));
  return markup`<a class="shot" href="./picture/${file}" target="_blank" rel="noopener"><img src="./picture/${file}" width="${width}" height="${height}" alt="${alt}" lang="${language}"><svg class="marks" viewBox="0 0 ${width} ${height}" aria-hidden="true">${marks}</svg><span class="hush">${bilingual(WATCH_WORDS.full)}</span></a>
`;
}

/** The outline of the layer that a finding names. */
function mark({ box, severity }: Finding, id: string): Html {
  if (!box) return markup``;
  const { x, y, width, height } = box;
  const at = markup`x="${x}" y="${y}" width="${width}" height="${height}"`;
  return markup`<g class="${severity}" data-mark="${id}"><rect class="halo" ${at}/><rect ${at}/></g>`;
}

function about(picture: ShownPicture, { language }: Job): Html {
  const { page: number, pages, alt, findings } = picture;
  const items = ordered(findings).map((finding, index) =>
    findingItem(finding, finding.box && `${number}.${index}`),
  );
  const tell =
    items.length > 0
      ? markup`<ul class="told">${items}</ul>`
      : markup`<p class="fine">${bilingual(WATCH_WORDS.noFindings)}</p>`;
  const which = pages > 1 ? markup`<h4>${bilingual(pageWords(number, pages))}</h4>` : markup``;
  return markup`${which}<p class="meta">${bilingual(facts(picture))}</p>
${tell}
<details class="said"><summary>${bilingual(WATCH_WORDS.alt)}</summary><p lang="${language}" dir="auto">${alt}</p></details>
`;
}

/** Why a post has no picture. */
export function failureOf(error: unknown): Html {
  if (error instanceof InputError) {
    const faults = error.faults.map((fault) => ({ fault, excerpt: [] }));
    return faultsPanel({ faults, others: [], more: 0 });
  }
  if (error instanceof SiarError) {
    return markup`<h2>${bilingual(WATCH_WORDS.notDrawn)}</h2>\n${errorItem(error)}`;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return markup`<h2>${bilingual(WATCH_WORDS.crashed)}</h2>\n${errorItem({ messages: same(message) })}`;
}

/** What a person should know of the whole: how the event was understood, what is left out. */
export function notesOf(notes: readonly Finding[]): Html {
  if (notes.length === 0) return markup``;
  return markup`<h2>${bilingual(WATCH_WORDS.notes)}</h2><ul class="told">${ordered(notes).map((note) => findingItem(note))}</ul>`;
}

function ordered(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((grade) => findings.filter(({ severity }) => severity === grade));
}

function facts({ width, height, bytes, type }: ShownPicture): Bilingual {
  const size = sizeOf(bytes);
  const line = (kilobytes: string): string =>
    [`${width} × ${height} px`, kilobytes, type.toUpperCase()].join(' · ');
  return { id: line(size.id), en: line(size.en) };
}

function pageWords(page: number, pages: number): Bilingual {
  const line = (word: string): string => `${word} ${page}/${pages}`;
  return { id: line(WORDS.page.id), en: line(WORDS.page.en) };
}

function same(text: string): Bilingual {
  return { id: text, en: text };
}
