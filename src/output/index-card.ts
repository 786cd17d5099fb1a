import type { Bilingual } from '../errors.js';
import type { Finding } from '../model/finding.js';
import type { Format } from '../model/format.js';
import type { UiLanguage } from '../model/language.js';
import { countOf, SEVERITIES, SEVERITY_NAMES, sizeOf, WORDS } from './index-words.js';
import type { ManifestEntry } from './manifest.js';
import { bilingual, label, markup, type Html } from './markup.js';

/** One picture with its name, size, findings and alt text. `pages`: of its document. */
export function pictureCard(
  entry: ManifestEntry,
  format: Pick<Format, 'id' | 'platform' | 'name'>,
  pages: number,
  language: UiLanguage,
): Html {
  const { event, template, findings, width, height } = entry;
  const worst =
    SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? '';
  const name = named(format.name, entry, pages);
  const enlarge = {
    id: `${WORDS.enlarge.id}: ${name.id}`,
    en: `${WORDS.enlarge.en}: ${name.en}`,
  };
  const forced = markup`<p class="forced">${bilingual(WORDS.forced)}</p>\n`;
  return markup`<li class="card" data-event="${event}" data-template="${template}" data-format="${entry.format}" data-platform="${format.platform}" data-worst="${worst}">
<button type="button" class="shot"${label(enlarge, language)}><img src="${urlOf(entry.file)}" width="${width}" height="${height}" alt="${entry.alt}" lang="${entry.language}" loading="lazy" decoding="async"></button>
<h4>${bilingual(name)}</h4>
<p class="meta">${bilingual(facts(entry))}</p>
${entry.forced ? forced : markup``}${told(entry)}${altText(entry, language)}</li>
`;
}

function named(name: Bilingual, { page }: ManifestEntry, pages: number): Bilingual {
  if (pages < 2) return name;
  const which = (word: string): string => `${word} ${page}/${pages}`;
  return {
    id: `${name.id} · ${which(WORDS.page.id)}`,
    en: `${name.en} · ${which(WORDS.page.en)}`,
  };
}

function facts({ width, height, bytes, type, language }: ManifestEntry): Bilingual {
  const size = sizeOf(bytes);
  const line = (kilobytes: string): string =>
    [`${width} × ${height} px`, kilobytes, type.toUpperCase(), language.toUpperCase()].join(' · ');
  return { id: line(size.id), en: line(size.en) };
}

/** What the checks saw, folded up behind its counts. */
function told({ findings, dropped }: ManifestEntry): Html {
  if (findings.length === 0 && dropped.length === 0) return markup``;
  const bySeverity = SEVERITIES.map((severity) => ({
    severity,
    list: findings.filter((finding) => finding.severity === severity),
  })).filter(({ list }) => list.length > 0);
  const badges = bySeverity.map(
    ({ severity, list }) =>
      markup`<span class="badge ${severity}">${bilingual(countOf(severity, list.length))}</span>`,
  );
  const items = bySeverity.flatMap(({ list }) => list.map((finding) => findingItem(finding)));
  if (dropped.length > 0) {
    if (badges.length === 0)
      badges.push(markup`<span class="badge note">${bilingual(WORDS.dropped)}</span>`);
    items.push(
      markup`<li><p>${bilingual(WORDS.dropped)}: <code>${dropped.join(', ')}</code></p></li>`,
    );
  }
  return markup`<details class="tell"><summary>${badges}</summary><ul>${items}</ul></details>\n`;
}

/** One finding; with `id`, what points at it can find it. */
export function findingItem(finding: Finding, id?: string): Html {
  const { severity, rule, where, message, advice } = finding;
  const named = id === undefined ? markup`` : markup` data-finding="${id}" tabindex="0"`;
  return markup`<li class="${severity}"${named}><p><span class="hush">${bilingual(SEVERITY_NAMES[severity])}: </span>${bilingual(message)}</p><p class="advice">${bilingual(advice)}</p><code>${rule} · ${where}</code></li>`;
}

function altText({ alt, language }: ManifestEntry, ui: UiLanguage): Html {
  if (alt === '') return markup``;
  const { copy, copied, copyFailed } = WORDS;
  const words = markup`data-id="${copy.id}" data-en="${copy.en}" data-done-id="${copied.id}" data-done-en="${copied.en}" data-failed-id="${copyFailed.id}" data-failed-en="${copyFailed.en}"`;
  return markup`<div class="alt"><b>${bilingual(WORDS.alt)}</b><button type="button" class="plain more" hidden>${bilingual(WORDS.more)}</button><button type="button" class="plain copy" ${words}>${copy[ui]}</button><p lang="${language}" dir="auto">${alt}</p></div>\n`;
}

/** A file below the page, whatever its name holds; never another scheme or folder. */
function urlOf(file: string): string {
  const parts = file.split('/').map((part) => (part === '..' ? '' : encodeURIComponent(part)));
  return `./${parts.join('/')}`;
}
