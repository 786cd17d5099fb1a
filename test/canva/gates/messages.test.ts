import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  catalogue,
  literalFaults,
  placeholders,
  readWords,
  wordFaults,
} from '../../../scripts/canva/messages.mjs';

const message = (over: object = {}) => ({
  id: 'add',
  defaultMessage: 'Add {count}',
  description: 'Button: adds the pages.',
  source: 'words.ts: ADD',
  ...over,
});

const faultsOf = (messages: unknown[], indonesian: Record<string, string>): string[] =>
  wordFaults({ messages, indonesian: new Map(Object.entries(indonesian)) });

describe('the gate for messages', () => {
  it('is content with a text that has everything', () => {
    expect(faultsOf([message()], { add: 'Tambahkan {count}' })).toEqual([]);
  });

  it.each([
    ['no description', { description: undefined }, 'tell translators in "description"'],
    ['a description of nothing', { description: ' Add ' }, 'tell translators in "description"'],
    ['no id', { id: '' }, 'has no id'],
    ['no text', { defaultMessage: ' ' }, 'has no text'],
    ['a broken text', { defaultMessage: 'Add {count' }, 'not a message'],
  ])('finds a message with %s', (_, over, fault) => {
    expect(faultsOf([message(over)], { add: 'Tambahkan {count}' }).join()).toContain(fault);
  });

  it('finds a missing, a left-over and a broken translation', () => {
    expect(faultsOf([message()], {})).toEqual(['words.ts: ADD: add: has no Indonesian text.']);
    expect(faultsOf([message()], { add: 'Tambahkan {count}', gone: 'Hilang' })).toEqual([
      'gone: Indonesian for no message. Remove it, or mend its id.',
    ]);
    expect(faultsOf([message()], { add: '{count' })).toEqual([
      expect.stringContaining('add, in Indonesian: not a message'),
    ]);
  });

  it('finds a placeholder that only one language has', () => {
    expect(faultsOf([message()], { add: 'Tambahkan' })).toEqual([
      'add: English has {count}, Indonesian has no placeholder. Both need the same.',
    ]);
  });

  it('finds one id for two texts', () => {
    const other = message({ defaultMessage: 'Add all of {count}', source: 'more.ts: ALL' });
    expect(faultsOf([message(), other], { add: 'Tambahkan {count}' })).toEqual([
      'more.ts: ALL: add: the same id as in words.ts: ADD, with another text.',
    ]);
  });

  it('sees placeholders inside plurals and tags', () => {
    expect(placeholders('{n, plural, one {<b>{name}</b>} other {#}}')).toEqual([
      '<b>',
      '{name}',
      '{n}',
    ]);
  });

  it('gives translators every message by id, without the rest', () => {
    const [first, second] = [message({ id: 'b' }), message({ id: 'a' })];
    expect(Object.keys(catalogue([first, second]))).toEqual(['a', 'b']);
    expect(catalogue([first])).toEqual({
      b: { defaultMessage: 'Add {count}', description: 'Button: adds the pages.' },
    });
  });
});

describe('the sources of messages', () => {
  let root: string;
  const write = async (name: string, text: string): Promise<void> => {
    const path = join(root, 'src/canva', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'siar-words-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('are all that the modules export', async () => {
    await write('words/add.ts', `export const ADD: object = { a: ${JSON.stringify(message())} };`);
    await write('words/indonesian.ts', `export const INDONESIAN = { add: 'Tambahkan {count}' };`);
    await write('words/index.ts', `import { ADD } from './add.js'; export const ALL = [ADD.a];`);
    await write('words/zeal.ts', `export { ADD } from './add.js';`);
    const words = await readWords(root);
    expect(words.messages).toMatchObject([{ id: 'add', source: 'add.ts: ADD' }]);
    expect([...words.indonesian]).toEqual([['add', 'Tambahkan {count}']]);
  });

  it('are literal, since Canva reads them without running the app', async () => {
    await write('words/good.ts', `export const A = { id: 'a', defaultMessage: 'Add' };`);
    await write('views/on.ts', 'format({ id, defaultMessage: word.defaultMessage });');
    expect(await literalFaults(root)).toEqual([]);
    await write('words/bad.ts', `\nexport const B = { id: 'b', defaultMessage: 'Add' + more };`);
    await write('views/bad.tsx', 'export const C = <T defaultMessage={`Add ${n}`} />;');
    expect(await literalFaults(root)).toEqual([
      'src/canva/views/bad.tsx:1: defaultMessage has to be one literal text.',
      'src/canva/words/bad.ts:2: defaultMessage has to be one literal text.',
    ]);
  });
});
