import { BOUNDS } from './bounds.js';
import { parseDocument, type ParsedDocument } from './document.js';
import type { Draft } from './draft.js';
import { isFailedBecause } from './failed-because.js';
import { finishDrafts, noEvent, tooMany } from './finish.js';
import { misreadNote } from './misread.js';
import { formatPath, isRecord, showValue, type Path } from './path.js';
import { extensionOf, type Reader, type ReadInput, type ReadResult } from './reader.js';

/** Our own YAML. Takes every text that no other reader takes. */
export const yamlReader: Reader = {
  id: 'yaml',
  name: 'YAML',
  accepts: () => true,
  read: (input) => readDocument(input, 'yaml'),
};

/** Our own JSON: the same keys. */
export const jsonReader: Reader = {
  id: 'json',
  name: 'JSON',
  accepts: (name, head) => {
    const extension = extensionOf(name);
    return (
      extension === 'json' ||
      (!/^(ya?ml|csv|tsv|ics)$/.test(extension) && /^\s*(\{\s*"|\[\s*\{)/.test(head))
    );
  },
  read: (input) => readDocument(input, 'json'),
};

/** One event, a list of events, or `events:` with a list. */
function readDocument(input: ReadInput, format: 'yaml' | 'json'): ReadResult {
  if (input.text.trim() === '') return { events: [], faults: [noEvent(input.file)], notes: [] };
  const document = parseDocument(input.text, input.file, format);
  const { value } = document;
  const notes = document.misreads.map(misreadNote);
  if (value === null) return { events: [], faults: [noEvent(input.file)], notes: [] };
  const list: unknown = isRecord(value) ? value.events : value;
  // Before anything is made of each: a list of empty lists has millions in a few megabytes.
  if (Array.isArray(list) && list.length > BOUNDS.events) {
    return { events: [], faults: [tooMany(input.file, list.length)], notes: [] };
  }
  if (Array.isArray(value)) {
    return finishDrafts(
      value.map((item, index) => draftAt(document, item, [index])),
      input,
      { notes },
    );
  }
  if (isRecord(value) && Array.isArray(value.events) && !Object.hasOwn(value, 'name')) {
    const extra = Object.keys(value).find((key) => key !== 'events');
    const events: unknown[] = value.events;
    const drafts = events.map((item, index) => draftAt(document, item, ['events', index]));
    if (extra === undefined) return finishDrafts(drafts, input, { notes });
    const line = document.lineOf([extra]);
    const fault = {
      file: input.file,
      ...(line === undefined ? {} : { line }),
      path: extra,
      expected: { en: 'nothing beside "events"', id: 'tidak ada kunci lain di samping "events"' },
      got: showValue(extra),
    };
    return finishDrafts(drafts, input, { faults: [fault] });
  }
  return finishDrafts([draftAt(document, value, [])], input, { notes });
}

function draftAt(document: ParsedDocument, value: unknown, above: Path): Draft {
  return {
    value: withoutNull(withoutReason(value)),
    item: value,
    line: document.lineOf(above),
    locate: (path) => ({
      label: formatPath([...above, ...path]),
      line: () => document.lineOf([...above, ...path]),
    }),
    hintOf: (path) => document.hintOf([...above, ...path]),
  };
}

/** A list of failed events has a reason with each, which is none of the event's. */
function withoutReason(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isFailedBecause(key)));
}

/** A key with nothing after it says nothing. The depth is bounded by the document's. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    // After a decimal comma, in `{ x: 0,5 }`, stands no key that says nothing: it is a fault.
    if (item === null && !/^\d+$/.test(key)) continue;
    // A plain assignment to `__proto__` would vanish, and its fault with it.
    Object.defineProperty(copy, key, {
      value: withoutNull(item),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return copy;
}
