import { Tokenizer } from 'htmlparser2';
import { InputError, type Fault } from '../errors.js';
import type { Finding } from '../model/finding.js';
import type { Draft } from './draft.js';
import { lineAt } from './decode.js';
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
    for (const script of findScripts(input.text, input.file)) {
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

/**
 * Contents of the page's JSON-LD scripts. The tokenizer is enough for them, and unlike the parser
 * it keeps no stack of open elements that a page could make endless.
 */
function findScripts(html: string, file: string): Script[] {
  const scripts: Script[] = [];
  let tag = '';
  let attribute = '';
  let type = '';
  let open: { parts: string[]; start: number } | null = null;
  const ignore = (): void => undefined;
  const startContent = (end: number): void => {
    if (tag !== 'script' || !/^\s*application\/ld\+json\s*(;.*)?$/i.test(type)) return;
    if (scripts.length >= MAX_SCRIPTS) throw new InputError([tooMany(file)]);
    open = { parts: [], start: end + 1 };
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
        type = '';
      },
      onattribname: (start, end) => {
        attribute =
          tag === 'script' ? html.slice(start, Math.min(end, start + 40)).toLowerCase() : '';
      },
      onattribdata: (start, end) => {
        if (attribute === 'type') type += html.slice(start, Math.min(end, start + 200));
      },
      onopentagend: startContent,
      onselfclosingtag: ignore,
      ontext: (start, end) => open?.parts.push(html.slice(start, end)),
      onclosetag: (start, end) => {
        if (!open || html.slice(start, end).toLowerCase() !== 'script') return;
        scripts.push({ text: unwrap(open.parts.join('')), line: lineAt(html, open.start) });
        open = null;
      },
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return scripts.filter(({ text }) => text.trim() !== '');
}

function tooMany(file: string): Fault {
  return {
    file,
    path: '',
    expected: {
      en: `at most ${MAX_SCRIPTS} JSON-LD scripts on a page`,
      id: `paling banyak ${MAX_SCRIPTS} skrip JSON-LD dalam satu halaman`,
    },
    got: `> ${MAX_SCRIPTS}`,
  };
}

/** Old pages hide scripts in comments or CDATA; blanks in their place keep the lines. */
function unwrap(text: string): string {
  return text.replace(
    /^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g,
    (mark) => mark.replace(/[^\n]/g, ' '),
  );
}
