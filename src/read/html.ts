import { Parser } from 'htmlparser2';
import { InputError, type Fault } from '../errors.js';
import type { Finding } from '../model/finding.js';
import type { Draft } from './draft.js';
import { finishDrafts, noEvent } from './finish.js';
import { parseJson } from './json-document.js';
import { draftsOf } from './jsonld.js';
import { extensionOf, type Reader } from './reader.js';

/** Most JSON-LD scripts of a page that are read. */
const MAX_SCRIPTS = 200;

interface Script {
  text: string;
  /** Line of the page on which the text begins. */
  line: number;
}

/** An HTML page with schema.org JSON-LD in its script elements. */
export const htmlReader: Reader = {
  id: 'html',
  name: 'HTML with schema.org JSON-LD',
  accepts: (name, head) =>
    /^(x?html?)$/.test(extensionOf(name)) ||
    (extensionOf(name) === '' && /^\s*<(!doctype html|html|head|body|script)\b/i.test(head)),
  read(input) {
    const drafts: Draft[] = [];
    const notes: Finding[] = [];
    const broken: Fault[] = [];
    for (const script of findScripts(input.text)) {
      const shift = script.line - 1;
      try {
        const { value, lineOf } = parseJson(script.text, input.file);
        const onPage = (line: number | undefined): number | undefined =>
          line === undefined ? undefined : line + shift;
        drafts.push(...draftsOf(value, input, (path) => onPage(lineOf(path)), notes));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        for (const fault of error.faults) {
          broken.push(fault.line === undefined ? fault : { ...fault, line: fault.line + shift });
        }
      }
    }
    // Pages carry many scripts: a broken one matters only when no other one has an event.
    if (drafts.length > 0) return finishDrafts(drafts, input, { notes });
    const fault = {
      ...noEvent(input.file),
      hint: {
        en: 'The page has no <script type="application/ld+json"> with a schema.org Event.',
        id: 'Halaman ini tidak memuat <script type="application/ld+json"> berisi Event schema.org.',
      },
    };
    return { events: [], faults: broken.length > 0 ? broken : [fault], notes };
  },
};

/** Contents of the page's JSON-LD scripts. */
function findScripts(html: string): Script[] {
  const scripts: Script[] = [];
  let open: { parts: string[]; start: number } | null = null;
  let line = 1;
  let seen = 0;
  const parser = new Parser({
    onopentag(name, { type }) {
      const wanted = /^\s*application\/ld\+json\s*(;.*)?$/i.test(type ?? '');
      if (name === 'script' && wanted && scripts.length < MAX_SCRIPTS) {
        open = { parts: [], start: parser.endIndex + 1 };
      }
    },
    ontext(text) {
      open?.parts.push(text);
    },
    onclosetag(name) {
      if (name !== 'script' || !open) return;
      for (let at = html.indexOf('\n', seen); at !== -1 && at < open.start;) {
        line += 1;
        seen = at + 1;
        at = html.indexOf('\n', seen);
      }
      scripts.push({ text: unwrap(open.parts.join('')), line });
      open = null;
    },
  });
  parser.write(html);
  parser.end();
  return scripts.filter(({ text }) => text.trim() !== '');
}

/** Old pages hide scripts in comments or CDATA; blanks in their place keep the lines. */
function unwrap(text: string): string {
  return text.replace(
    /^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g,
    (mark) => mark.replace(/[^\n]/g, ' '),
  );
}
