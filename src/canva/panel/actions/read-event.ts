import { InputError, type Fault } from '../../../errors.js';
import type { PanelEvent, PictureFile, ReadEvents } from '../../engine/engine.js';
import { EVENT, type Word } from '../../words/index.js';
import type { MessageValues } from '../../words/message.js';
import type { Panel } from '../panel.js';
import { isAbort, toProblem, type Problem } from '../problem.js';
import { NOT_READING } from '../state.js';

/** Files and bytes that are taken at once, at most. */
export const FILE_LIMITS = { files: 40, megabytes: 10 } as const;

export const EVENT_FILES = ['.yaml', '.yml', '.json', '.jsonld', '.ics', '.csv'] as const;
export const PICTURE_FILES = ['.png', '.jpg', '.jpeg', '.webp', '.svg'] as const;

/** Takes an event and shows templates with it. */
export function takeEvent({ store }: Panel, event: PanelEvent): void {
  store.set({
    event,
    form: null,
    reading: NOT_READING,
    tab: 'create',
    step: 'templates',
    updating: { is: 'idle' },
    adding: { is: 'idle' },
  });
}

export async function openSample(panel: Panel, id: string, name: string): Promise<void> {
  await reading(
    panel,
    name,
    () => openSample(panel, id, name),
    async () => {
      const event = await panel.engine.openSample(id);
      return { events: [event], notes: [] };
    },
  );
}

/** @param name what the text is called in a sentence */
export async function readPaste(panel: Panel, text: string, name: string): Promise<void> {
  await reading(panel, name, null, () => panel.engine.readEvents(text, ''));
}

export async function readFeed(panel: Panel): Promise<void> {
  const { engine, services, store } = panel;
  const { feedUrl } = store.get().settings;
  await reading(
    panel,
    new URL(feedUrl).host,
    () => readFeed(panel),
    async () => {
      const file = await services.fetchFeed(feedUrl, new AbortController().signal);
      const { events, notes } = await engine.readEvents(file.bytes, file.fileName);
      const origin = { kind: 'feed', name: file.fileName } as const;
      return { events: events.map(({ event }) => ({ event, origin })), notes };
    },
  );
}

/** Events and the pictures that they name, dropped or chosen together. */
export async function readFiles(panel: Panel, files: readonly File[]): Promise<void> {
  const refusal = refuse(files);
  if (refusal) {
    panel.store.set({ reading: { ...NOT_READING, problem: refusal } });
    return;
  }
  const names = files.map(({ name }) => name).join(', ');
  await reading(panel, names, null, async () => {
    const pictures = files.filter(({ name }) => hasEnding(name, PICTURE_FILES));
    const brought = await Promise.all(pictures.map(bytesOf));
    if (brought.length > 0) await panel.engine.addPictures(brought);
    const rest = files.filter((file) => !pictures.includes(file));
    return { ...(await readEach(panel, rest)), pictures: brought.length };
  });
}

async function readEach({ engine }: Panel, files: readonly File[]): Promise<ReadEvents> {
  const read: ReadEvents = { events: [], notes: [] };
  const faults: Fault[] = [];
  for (const file of files) {
    try {
      const { name, bytes } = await bytesOf(file);
      const { events, notes } = await engine.readEvents(bytes, name);
      read.events.push(...events);
      read.notes.push(...notes);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const named = error.faults.map((fault) => ({ ...fault, file: fault.file ?? file.name }));
      faults.push(...named);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return read;
}

/** Shows what is going on while events are read, then the event, the choice or what is wrong. */
async function reading(
  panel: Panel,
  name: string,
  retry: (() => Promise<void>) | null,
  read: () => Promise<ReadEvents & { pictures?: number }>,
): Promise<void> {
  const { store } = panel;
  const busy = { ...NOT_READING, busy: name };
  store.set({ reading: busy });
  // Someone who begins to read something else meanwhile wants that.
  const overtaken = (): boolean => store.get().reading !== busy;
  try {
    const { events, notes, pictures = 0 } = await read();
    if (overtaken()) return;
    const [first] = events;
    if (pictures > 0) store.set({ drawn: store.get().drawn + 1 });
    if (!first) store.set({ reading: { ...NOT_READING, pictures } });
    else if (events.length === 1 && notes.length === 0) takeEvent(panel, first);
    else {
      store.set({
        reading: { ...NOT_READING, notes, found: events },
        tab: 'create',
        step: 'found',
      });
    }
  } catch (error) {
    if (overtaken()) return;
    const problem = isAbort(error) ? null : toProblem(error);
    store.set({ reading: { ...NOT_READING, problem, retry } });
  }
}

function refuse(files: readonly File[]): Problem | null {
  const problem = (word: Word, values: MessageValues): Problem => ({ is: 'word', word, values });
  const listed = (wrong: readonly File[]): string => wrong.map(({ name }) => name).join(', ');
  const { files: most, megabytes } = FILE_LIMITS;
  if (files.length > most) return problem(EVENT.filesTooMany, { count: files.length, most });
  const others = files.filter(({ name }) => !hasEnding(name, [...EVENT_FILES, ...PICTURE_FILES]));
  if (others.length > 0) return problem(EVENT.filesRejected, { names: listed(others) });
  const big = files.filter(({ size }) => size > megabytes * 1024 * 1024);
  return big.length > 0 ? problem(EVENT.fileTooBig, { names: listed(big), megabytes }) : null;
}

export function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}

export async function bytesOf(file: File): Promise<PictureFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
