import { createHash } from 'node:crypto';
import type { UiLanguage } from '../model/language.js';
import { pictureCard } from './index-card.js';
import { filterBar } from './index-filters.js';
import { formatOf, groups, inOrder, templateName, titleOf } from './index-names.js';
import type { IndexNames } from './index-names.js';
import { INDEX_SCRIPT } from './index-script.js';
import { INDEX_STYLE } from './index-style.js';
import { countOf, picturesOf, SEVERITIES, WORDS } from './index-words.js';
import type { ManifestEntry } from './manifest.js';
import { bilingual, label, markup, type Html } from './markup.js';

export type { IndexNames } from './index-names.js';

/**
 * The text of `index.html`: one page that shows every picture of a run, from disk and without a
 * network. The pictures are looked for beside it, under their names in the manifest. Same entries and
 * names, same text.
 */
export function indexPage(entries: readonly ManifestEntry[], names: IndexNames): string {
  const list = inOrder(entries, names);
  const events = new Set(list.map((entry) => entry.event));
  const [first] = events;
  // A page about one event is headed by it.
  const only = events.size === 1 && first !== undefined ? titleOf(first, names) : null;
  const { language } = names;
  return markup`<!doctype html>
<html lang="${language}" data-ui="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${only ?? WORDS.everything[language]} · ${names.brand}</title>
<style>${{ html: INDEX_STYLE }}</style>
</head>
<body>
<header class="wide">
<div class="top"><span>${names.brand}<span class="what"> · ${bilingual(WORDS.overview)}</span></span>${languageSwitch(language)}</div>
<h1>${only === null ? bilingual(WORDS.everything) : markup`${only}`}</h1>
${summary(list)}
</header>
${list.length === 0 ? markup`<p class="empty">${bilingual(WORDS.empty)}</p>` : gallery(list, only !== null, names)}
<script>${{ html: INDEX_SCRIPT }}</script>
</body>
</html>
`.html;
}

function gallery(list: readonly ManifestEntry[], alone: boolean, names: IndexNames): Html {
  const sections = groups(list, (entry) => entry.event).map((group) =>
    eventSection(group, alone, names),
  );
  return markup`${filterBar(list, names)}
<main class="wide">
${sections}<p class="none empty" hidden>${bilingual(WORDS.none)} <button type="button" class="plain all">${bilingual(WORDS.reset)}</button></p>
</main>
${largeView(names.language)}`;
}

function eventSection(entries: readonly ManifestEntry[], alone: boolean, names: IndexNames): Html {
  const title = titleOf(entries[0]?.event ?? '', names);
  const sections = groups(entries, (entry) => entry.template).map((group) =>
    templateSection(group, names),
  );
  return markup`<section class="event"><h2 class="${alone ? 'hush' : 'title'}">${title}</h2>
${sections}</section>
`;
}

function templateSection(entries: readonly ManifestEntry[], names: IndexNames): Html {
  const name = templateName(entries[0]?.template ?? '', names);
  const cards = entries.map((entry) =>
    pictureCard(entry, formatOf(entry.format, names), pagesOf(entry, entries), names.language),
  );
  return markup`<section class="template"><h3>${bilingual(name)} <small>${bilingual(picturesOf(entries.length))}</small></h3>
<ul class="grid">
${cards}</ul></section>
`;
}

/** How many pages the entry's document has. */
function pagesOf(
  { format, language, brand }: ManifestEntry,
  among: readonly ManifestEntry[],
): number {
  const same = among.filter(
    (other) => other.format === format && other.language === language && other.brand === brand,
  );
  return Math.max(...same.map(({ page }) => page));
}

function largeView(language: UiLanguage): Html {
  return markup`<dialog${label(WORDS.enlarge, language)}>
<header><div><strong></strong><span class="count"></span></div><button type="button" class="close">${bilingual(WORDS.close)}</button></header>
<button type="button" class="step" data-step="-1"${label(WORDS.previous, language)}>‹</button>
<img alt="">
<button type="button" class="step next" data-step="1"${label(WORDS.next, language)}>›</button>
<footer><p></p><a target="_blank" rel="noopener">${bilingual(WORDS.open)}</a></footer>
</dialog>`;
}

function languageSwitch(language: UiLanguage): Html {
  const button = (code: UiLanguage, name: string): Html =>
    markup`<button type="button" lang="${code}" data-speak="${code}" aria-pressed="${String(code === language)}">${name}</button>`;
  return markup`<span class="ui" role="group" hidden${label(WORDS.language, language)}>${button('id', 'Indonesia')}${button('en', 'English')}</span>`;
}

function summary(list: readonly ManifestEntry[]): Html {
  const findings = list.flatMap((entry) => entry.findings);
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0
      ? markup``
      : markup`<li class="${severity}">${bilingual(countOf(severity, count))}</li>`;
  });
  return markup`<ul class="sum"><li>${bilingual(picturesOf(list.length))}</li>${counts}</ul>`;
}

/** A style or script as a Content-Security-Policy allows it. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** The page's own style and script and pictures from its own folder; nothing else can load or run. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' file:",
  `style-src ${policyHash(INDEX_STYLE)}`,
  `script-src ${policyHash(INDEX_SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
