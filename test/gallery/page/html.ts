import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { INDEX_PALETTE } from '../../../src/output/index-style.js';
import { bilingual, label, markup, option, type Html } from '../../../src/output/markup.js';
import { WORDS } from './words.js';

/** The gallery's page: a frame, which `client.js` fills from `data.js` beside it. */
export async function galleryPage(): Promise<string> {
  const [model, cards, client, css] = await Promise.all(
    ['model.js', 'cards.js', 'client.js', 'style.css'].map((name) =>
      readFile(new URL(name, import.meta.url), 'utf8'),
    ),
  );
  const script = `'use strict';\n(() => {\n${inlined(model!)}\n${inlined(cards!)}\n${inlined(client!)}\n})();\n`;
  const style = `${INDEX_PALETTE}${css!}`;
  // Its own style and script, and data and pictures from its own folder; nothing else can load or run.
  const policy = [
    "default-src 'none'",
    "img-src 'self' file:",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)} 'self' file:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markup`<!doctype html>
<html lang="en" data-ui="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Siar · ${WORDS.gallery.en}</title>
<style>${{ html: style }}</style>
</head>
<body>
${BAR}
<div class="rules"></div>
<main></main>
${LIGHTBOX}
<script src="data.js"></script>
<script>${{ html: script }}</script>
</body>
</html>
`.html;
}

/** One module as part of a script. */
function inlined(module: string): string {
  return module.replace(/^import [^;]*;$/gm, '').replace(/^export (?=const|function)/gm, '');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

type Word = keyof typeof WORDS;

const choice = (name: string, title: Word, options: readonly Html[] = []): Html =>
  markup`<label class="field f-${name}"><span>${bilingual(WORDS[title])}</span><select name="${name}">${options}</select></label>`;
const options = (list: readonly (readonly [string, Word])[]): Html[] =>
  list.map(([value, word]) => option(value, WORDS[word], 'en'));

const VIEWS = (
  [
    ['sheet', 'sheet'],
    ['phone', 'phoneView'],
    ['side', 'side'],
  ] as const
).map(
  ([value, word]) =>
    markup`<label><input type="radio" name="view" value="${value}"><span>${bilingual(WORDS[word])}</span></label>`,
);
const AXES = [
  ['event', 'event'],
  ['template', 'template'],
  ['brand', 'brand'],
  ['format', 'format'],
] as const;
const STANDINGS = [
  ['', 'all'],
  ['open', 'open'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['note', 'note'],
  ['accepted', 'accepted'],
  ['none', 'clean'],
] as const;

const BAR = markup`<form class="bar" role="search"${label(WORDS.filters, 'en')}>
<div class="row">
<h1>Siar <span>${bilingual(WORDS.gallery)}</span></h1>
<fieldset class="views"${label(WORDS.view, 'en')}>${VIEWS}</fieldset>
${choice('by', 'by', options(AXES))}
${choice('columns', 'columns', options(AXES))}
<label class="field f-height"><span>${bilingual(WORDS.height)}</span><input type="range" name="height" min="80" max="900" step="10"></label>
<output></output>
<span class="ui" role="group"${label(WORDS.language, 'en')}><button type="button" data-speak="id" lang="id">ID</button><button type="button" data-speak="en" lang="en">EN</button></span>
</div>
<details class="filters" open><summary>${bilingual(WORDS.filtersAndFindings)}</summary>
<div class="row">
${choice('template', 'template')}
${choice('format', 'format')}
${choice('brand', 'brand')}
${choice('event', 'event')}
${choice('language', 'inLanguage')}
${choice('findings', 'findings', options(STANDINGS))}
${choice('rule', 'rule')}
<label class="field f-text"><span>${bilingual(WORDS.text)}</span><input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<button type="button" class="reset">${bilingual(WORDS.reset)}</button>
</div></details>
</form>`;

const LIGHTBOX = markup`<dialog${label(WORDS.enlarge, 'en')}>
<div class="stage"><img alt=""></div>
<button type="button" class="step" data-step="-1"${label(WORDS.previous, 'en')}>‹</button>
<button type="button" class="step next" data-step="1"${label(WORDS.next, 'en')}>›</button>
<aside><header><span class="count"></span><button type="button" class="zoom">${bilingual(WORDS.actual)}</button><button type="button" class="close">${bilingual(WORDS.close)}</button></header><div class="about"></div></aside>
</dialog>`;
