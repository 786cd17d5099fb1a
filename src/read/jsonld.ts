import { InputError } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { parseJson } from './json-document.js';
import type { Draft } from './draft.js';
import { finishDrafts, noEvent } from './finish.js';
import { draftOfEvent } from './jsonld-event.js';
import { MAX_NODES, readGraph } from './jsonld-nodes.js';
import type { Path } from './path.js';
import { extensionOf, type Reader, type ReadInput } from './reader.js';

/** schema.org Events in JSON-LD: one, a list, or an `@graph`. */
export const jsonldReader: Reader = {
  id: 'jsonld',
  name: 'schema.org JSON-LD',
  accepts: (name, head) =>
    extensionOf(name) === 'jsonld' ||
    (/^\s*[[{]/.test(head) &&
      !/^(ya?ml|csv|tsv|ics)$/.test(extensionOf(name)) &&
      /"@(context|graph|type)"\s*:/.test(head)),
  read(input) {
    if (input.text.trim() === '') return { events: [], faults: [noEvent(input.file)], notes: [] };
    const notes: Finding[] = [];
    const { value, lineOf } = parseJson(input.text, input.file);
    const drafts = draftsOf(value, input, lineOf, notes);
    if (drafts.length === 0) {
      const fault = {
        ...noEvent(input.file),
        hint: {
          en: 'A node needs "@type": "Event" or one of its subtypes.',
          id: 'Simpulnya perlu "@type": "Event" atau salah satu turunannya.',
        },
      };
      return { events: [], faults: [fault], notes };
    }
    return finishDrafts(drafts, input, { notes });
  },
};

/** Drafts of every event in a JSON-LD value. Throws InputError when it has too many nodes. */
export function draftsOf(
  value: unknown,
  { file, options }: ReadInput,
  lineOf: (path: Path) => number | undefined,
  notes: Finding[],
): Draft[] {
  const graph = readGraph(value);
  if (!graph.complete) {
    throw new InputError([
      {
        file,
        path: '',
        expected: {
          en: `at most ${MAX_NODES} JSON-LD nodes`,
          id: `paling banyak ${MAX_NODES} simpul JSON-LD`,
        },
        got: `> ${MAX_NODES}`,
        hint: { en: 'Split it into several files.', id: 'Bagi menjadi beberapa berkas.' },
      },
    ]);
  }
  return graph.events.map((event) => draftOfEvent(graph, event, options, lineOf, notes));
}
