import type { Bilingual } from '../errors.js';
import type { UiLanguage } from '../model/language.js';

/** Markup that is safe to put into a page as it is. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

/** A template whose values are escaped, unless they are markup already. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = parts.reduce((out, part, i) => out + render(values[i - 1] ?? '') + part);
  return { html: text };
}

function render(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  return 'html' in value ? value.html : value.map((item) => item.html).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (char) =>
    /\s/.test(char) ? char : /\p{Cc}/u.test(char) ? '\uFFFD' : `&#${char.charCodeAt(0)};`,
  );
}

/** A text in both languages; the page shows the chosen one. */
export function bilingual(text: Bilingual): Html {
  if (text.id === text.en) return markup`<span>${text.id}</span>`;
  return markup`<span class="t" lang="id">${text.id}</span><span class="t" lang="en">${text.en}</span>`;
}

/** An `<option>`, which cannot hold both languages as elements: the script chooses. */
export function option(value: string, text: Bilingual, language: UiLanguage): Html {
  return markup`<option value="${value}" data-id="${text.id}" data-en="${text.en}">${text[language]}</option>`;
}

/** An `aria-label` in both languages: the script chooses. */
export function label(text: Bilingual, language: UiLanguage): Html {
  return markup` aria-label="${text[language]}" data-label-id="${text.id}" data-label-en="${text.en}"`;
}
