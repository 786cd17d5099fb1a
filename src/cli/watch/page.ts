import type { Bilingual } from '../../errors.js';
import type { Format } from '../../model/format.js';
import { formatById, FORMATS } from '../../model/formats/index.js';
import type { UiLanguage } from '../../model/language.js';
import { INDEX_STYLE } from '../../output/index-style.js';
import { policyHash } from '../../output/index-page.js';
import { platformName } from '../../output/index-words.js';
import { bilingual, label, markup, option, type Html } from '../../output/markup.js';
import type { Choice, Choices, Selection } from './choices.js';
import { WATCH_SCRIPT } from './script.js';
import { WATCH_STYLE } from './style.js';
import { WATCH_WORDS } from './words.js';

export interface PageInput {
  /** The template's file, as the user named it. */
  file: string;
  choices: Choices;
  /** What is shown at first. */
  selection: Selection;
  language: UiLanguage;
}

const STYLE = `${INDEX_STYLE}${WATCH_STYLE}`;

/** The page around the pictures; all else comes while it is open. */
export function watchPage({ file, choices, selection, language }: PageInput): string {
  const { events, brands, formats } = choices;
  const languages: [string, Bilingual][] = [
    ['id', WATCH_WORDS.indonesian],
    ['en', WATCH_WORDS.english],
    ['id,en', WATCH_WORDS.both],
  ];
  const tongue = selection.languages.join(',');
  return markup`<!doctype html>
<html lang="${language}" data-ui="${language}" data-state="connecting">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${file} · Siar</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<header class="wide">
<div class="top"><code class="file">${file}</code>${languageSwitch(language)}</div>
<div class="head"><h1>${file}</h1>
<p class="state" role="status">${(['connecting', 'drawing', 'live', 'faulty', 'gone'] as const).map(
    (state) => markup`<span data-when="${state}">${bilingual(WATCH_WORDS[state])}</span>`,
  )}</p></div>
</header>
<div class="bar"><form class="wide"${label(WATCH_WORDS.controls, language)}>
${select('event', WATCH_WORDS.event, events.map(titled), selection.event, language)}
${select('brand', WATCH_WORDS.brand, brands.map(titled), selection.brand, language)}
${select('lang', WATCH_WORDS.language, languages, tongue, language)}
${formatMenu(formats, selection.formats)}
${toggle('phone', WATCH_WORDS.phone)}
${toggle('marks', WATCH_WORDS.marks)}
</form></div>
<main class="wide">
<noscript><p class="empty">${bilingual(WATCH_WORDS.noScript)}</p></noscript>
<section class="faults" role="alert" hidden></section>
<ul class="grid"></ul>
<p class="none empty" hidden>${bilingual(WATCH_WORDS.none)}</p>
<section class="notes" hidden></section>
</main>
<script>${{ html: WATCH_SCRIPT }}</script>
</body>
</html>
`.html;
}

function titled({ id, title }: Choice): [string, Bilingual] {
  return [id, { id: title, en: title }];
}

function select(
  name: string,
  title: Bilingual,
  values: readonly [string, Bilingual][],
  chosen: string,
  language: UiLanguage,
): Html {
  // The chosen one is named on the element: the script takes it when the address says nothing else.
  const options = values.map(([value, text]) => option(value, text, language));
  return markup`<label>${bilingual(title)}<select name="${name}" data-chosen="${chosen}">${options}</select></label>`;
}

function toggle(name: string, text: Bilingual): Html {
  return markup`<label class="switch"><input type="checkbox" name="${name}" role="switch">${bilingual(text)}</label>`;
}

/** The formats by platform; those shown at first are ticked. */
function formatMenu(ids: readonly string[], chosen: readonly string[]): Html {
  const formats = ids.map(formatById);
  const platforms = [...new Set(formats.map(({ platform }) => platform))];
  const groups = platforms.map((platform) => {
    const boxes = formats
      .filter((format) => format.platform === platform)
      .map((format) => tick(format, chosen.includes(format.id)));
    return markup`<fieldset><legend>${bilingual(platformName(platform))}</legend>${boxes}</fieldset>`;
  });
  return markup`<details class="menu"><summary><span>${bilingual(WATCH_WORDS.formats)}</span><output name="count">${chosen.length}</output></summary><div>${groups}</div></details>`;
}

function tick({ id, name }: Format, checked: boolean): Html {
  const state = checked ? markup` checked` : markup``;
  return markup`<label><input type="checkbox" name="format" value="${id}"${state}>${bilingual(name)}</label>`;
}

function languageSwitch(language: UiLanguage): Html {
  const button = (code: UiLanguage, name: string): Html =>
    markup`<button type="button" lang="${code}" data-speak="${code}" aria-pressed="${String(code === language)}">${name}</button>`;
  return markup`<span class="ui" role="group"${label(WATCH_WORDS.pageLanguage, language)}>${button('id', 'Indonesia')}${button('en', 'English')}</span>`;
}

/** Ids of the formats that the page offers: all that ship, and sizes of one's own. */
export function offeredFormats(asked: readonly string[]): string[] {
  const shipped = FORMATS.map(({ id }) => id);
  return [...asked.filter((id) => !shipped.includes(id)), ...shipped];
}

/** The page's own style and script, pictures and news from its own server; nothing else. */
export const WATCH_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  `style-src ${policyHash(STYLE)}`,
  `script-src ${policyHash(WATCH_SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
