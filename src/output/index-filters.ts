import type { Bilingual } from '../errors.js';
import { formatOf, templateName, titleOf, type IndexNames } from './index-names.js';
import { platformName, WORDS } from './index-words.js';
import type { ManifestEntry } from './manifest.js';
import { bilingual, label, markup, option, type Html } from './markup.js';

/** The bar that narrows the page down. Hidden until the script, which it needs, has run. */
export function filterBar(list: readonly ManifestEntry[], names: IndexNames): Html {
  const { language } = names;
  const unique = (key: (entry: ManifestEntry) => string): string[] => [...new Set(list.map(key))];
  const select = (name: string, title: Bilingual, values: [string, Bilingual][]): Html => {
    const options = values.map(([value, text]) => option(value, text, language));
    return markup`<label>${bilingual(title)}<select name="${name}">${option('', WORDS.all, language)}${options}</select></label>\n`;
  };
  /** Nothing to choose among one. */
  const choice = (
    key: 'event' | 'template' | 'platform' | 'format',
    ids: string[],
    name: (id: string) => Bilingual,
  ): Html =>
    ids.length < 2
      ? markup``
      : select(
          key,
          WORDS[key],
          ids.map((id) => [id, name(id)]),
        );

  const parts = [
    choice(
      'event',
      unique((entry) => entry.event),
      (id) => same(titleOf(id, names)),
    ),
    choice(
      'template',
      unique((entry) => entry.template),
      (id) => templateName(id, names),
    ),
    choice(
      'platform',
      unique((entry) => formatOf(entry.format, names).platform),
      platformName,
    ),
    choice(
      'format',
      unique((entry) => entry.format),
      (id) => formatOf(id, names).name,
    ),
  ];
  if (list.some((entry) => entry.findings.length > 0)) {
    const values: [string, Bilingual][] = [
      ['any', WORDS.withFindings],
      ['error', WORDS.withErrors],
    ];
    parts.push(select('findings', WORDS.findings, values));
  }
  return markup`<div class="bar" hidden><form class="wide" role="search"${label(WORDS.filters, language)}>
${parts}<label class="switch"><input type="checkbox" name="phone" role="switch">${bilingual(WORDS.phone)}</label>
<output></output>
</form></div>`;
}

function same(text: string): Bilingual {
  return { id: text, en: text };
}
