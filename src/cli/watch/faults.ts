import type { Fault, SiarError } from '../../errors.js';
import { bilingual, markup, type Html } from '../../output/markup.js';
import type { ExcerptLine } from './excerpt.js';
import { countOfFaults, WATCH_WORDS } from './words.js';

export interface ToldFault {
  fault: Fault;
  /** Empty where there is no one line to show. */
  excerpt: readonly ExcerptLine[];
}

export interface ToldFaults {
  faults: readonly ToldFault[];
  /** What is no fault of one place. */
  others: readonly SiarError[];
  /** Further faults that are not shown. */
  more: number;
}

/** What lies over the pictures while a file is wrong. */
export function faultsPanel({ faults, others, more }: ToldFaults): Html {
  const count = faults.length + others.length + more;
  const rest =
    more > 0 ? markup`<p class="advice">${bilingual(countOfFaults(more, true))}</p>` : markup``;
  return markup`<h2>${bilingual(countOfFaults(count, false))}</h2>
<p class="advice">${bilingual(WATCH_WORDS.lastGood)}</p>
${faults.map(faultItem)}${others.map(errorItem)}${rest}`;
}

function faultItem({ fault, excerpt }: ToldFault): Html {
  const { file, line, path, expected, got, hint } = fault;
  const place = [file, line].filter((part) => part !== undefined).join(':');
  const advice = hint ? markup`<p class="hint">${bilingual(hint)}</p>` : markup``;
  return markup`<article class="fault">
<p class="place">${place === '' ? markup`` : markup`<code>${place}</code>`}${path === '' ? markup`` : markup`<code class="path">${path}</code>`}</p>
<dl><dt>${bilingual(WATCH_WORDS.got)}</dt><dd><code>${got}</code></dd><dt>${bilingual(WATCH_WORDS.expected)}</dt><dd>${bilingual(expected)}</dd></dl>
${advice}${source(excerpt)}</article>
`;
}

function source(excerpt: readonly ExcerptLine[]): Html {
  if (excerpt.length === 0) return markup``;
  const lines = excerpt.map(({ number, text, faulty }) =>
    faulty
      ? markup`<mark><b>${number}</b>${text}</mark>`
      : markup`<span><b>${number}</b>${text}</span>`,
  );
  return markup`<pre tabindex="0">${lines}</pre>`;
}

/** What is no fault of one place: a picture that cannot be read, a page that cannot be drawn. */
export function errorItem({ messages }: Pick<SiarError, 'messages'>): Html {
  return markup`<article class="fault"><p>${bilingual(messages)}</p></article>\n`;
}
