/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { openForm } from '../../../src/canva/panel/actions/form.js';
import type { Panel } from '../../../src/canva/panel/panel.js';
import type { PanelState } from '../../../src/canva/panel/state.js';
import {
  CANVA,
  DESIGN,
  EVENT,
  FORM,
  GENERAL,
  SETTINGS,
  TEMPLATES,
  WORDS,
} from '../../../src/canva/words/index.js';
import { DATA_WORDS } from '../../../src/canva/words/data.js';
import { INDONESIAN } from '../../../src/canva/words/indonesian.js';
import { PUBLISH_WORDS } from '../../../src/canva/words/publish.js';
import { fakePanel } from './fake-panel.js';
import { show } from './show.js';
import { withEvent, withTemplate } from './steps.js';

afterEach(cleanup);

const GROUPS = { CANVA, DESIGN, EVENT, FORM, GENERAL, SETTINGS, TEMPLATES };

/** Names of the values that a message takes. */
const valuesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

/** The Indonesian of one of the core's own texts isn't among the panel's words. */
const SAME = new Set(['Moderator', 'Format', 'YAML']);

describe('the words', () => {
  it('have ids of their own and say to translators what they are for', () => {
    const ids = WORDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(WORDS.filter(({ description }) => description.length < 10)).toEqual([]);
  });

  it('exist in Indonesian, with the same values', () => {
    expect(Object.keys(INDONESIAN).sort()).toEqual(WORDS.map(({ id }) => id).sort());
    for (const { id, defaultMessage } of WORDS) {
      // What is chosen by a number may say the number, or not.
      const numbers = (values: unknown[]) => values.filter((one) => one !== 'count');
      expect([id, ...numbers(valuesOf(INDONESIAN[id]))]).toEqual([
        id,
        ...numbers(valuesOf(defaultMessage)),
      ]);
    }
  });

  it('are all said somewhere', () => {
    const sources = readdirSync('src/canva', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words'))
      .map((name) => readFileSync(join('src/canva', name), 'utf8'))
      .join('\n');
    const unsaid = (prefix: string, group: object) =>
      Object.keys(group)
        .map((key) => `${prefix}.${key}`)
        .filter((name) => !new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(sources));
    const all = Object.entries(GROUPS).flatMap(([name, group]) => unsaid(name, group));
    expect(all).toEqual([]);
    for (const [file, group] of [
      ['intents/data', DATA_WORDS],
      ['intents/content', PUBLISH_WORDS],
    ] as const) {
      const own = readdirSync(`src/canva/${file}`)
        .map((name) => readFileSync(join('src/canva', file, name), 'utf8'))
        .join('\n');
      const missing = Object.keys(group).filter(
        (key) => !new RegExp(`\\b(WORDS|PUBLISH_WORDS)\\.${key}\\b`).test(own),
      );
      expect(missing).toEqual([]);
    }
  });
});

/** Message texts without values, as a person could read them. */
const english = new Set(
  WORDS.filter(({ id, defaultMessage }) => INDONESIAN[id] !== defaultMessage)
    .map(({ defaultMessage }) => defaultMessage)
    .filter((text) => !text.includes('{') && !SAME.has(text)),
);
/** Beginnings of those with values. */
const beginnings = WORDS.filter(({ id }) => !INDONESIAN[id].startsWith('{'))
  .map(({ id, defaultMessage }) => [
    defaultMessage.split('{')[0]!.trim(),
    INDONESIAN[id].split('{')[0]!.trim(),
  ])
  .filter(([en, id]) => en!.length > 3 && en !== id)
  .map(([en]) => en!);

/** All that a screen says, also to screen readers. */
function said(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label]')) {
    texts.push(element.getAttribute('aria-label') ?? '');
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

const inEnglish = () =>
  said().filter(
    (text) => english.has(text) || beginnings.some((start) => text.startsWith(`${start} `)),
  );

const problem = { is: 'word', word: CANVA.offline } as const;
const nothing = () => undefined;
const both = (text: string) => ({ en: `English ${text}`, id: `Indonesia ${text}` });
const plan: Extract<PanelState['updating'], { is: 'planned' }>['plan'] = {
  pages: [
    {
      ...{
        number: 1,
        title: 'x',
        changes: [{ name: both('a'), from: '', to: 'b', note: both('c') }],
      },
      unsure: [{ name: both('d'), from: 'e', to: 'f', why: both('g') }],
    },
    { number: 2, title: 'y', changes: [], unsure: [] },
  ],
  ...{ others: 2, limits: [both('h')], apply: async () => ({ changed: 1 }) },
};
const captured = { fileName: 'a.yaml', yaml: 'x', fields: [], lost: [] };
const tab =
  (name: PanelState['tab'], change: Partial<PanelState> = {}) =>
  (panel: Panel) => {
    withEvent(panel);
    panel.store.set({ ...change, tab: name });
  };

const SCREENS: Record<string, (panel: Panel) => void> = {
  'the start': nothing,
  'a form with faults': (panel) => {
    openForm(panel, 'new');
  },
  templates: (panel) => void withEvent(panel),
  'no templates': (panel) => {
    withEvent(panel);
    const { choice } = panel.store.get();
    panel.store.set({ choice: { ...choice, kind: 'carousel', platform: 'print' } });
  },
  'a template': (panel) => void withTemplate(panel, 'slides'),
  adding: (panel) => {
    withTemplate(panel);
    panel.store.set({
      adding: { is: 'running', phase: 'insert', done: 1, total: 3, stop: nothing },
    });
  },
  'adding stopped': (panel) => {
    withTemplate(panel);
    const resume = async () => undefined;
    const adding = { is: 'stopped', added: 1, total: 3, here: false, problem, resume } as const;
    panel.store.set({ adding });
  },
  added: (panel) => {
    withTemplate(panel);
    panel.store.set({ adding: { is: 'done', added: 2, here: false } });
  },
  update: tab('update'),
  looking: tab('update', { updating: { is: 'looking', stop: nothing } }),
  'a plan': tab('update', { updating: { is: 'planned', plan } }),
  updated: tab('update', { updating: { is: 'done', changed: 1 } }),
  'update failed': tab('update', { updating: { is: 'failed', changed: 1, problem } }),
  notes: tab('update', {
    notes: { text: '', said: { is: 'pasted', pages: 2 }, problem: null, busy: false },
  }),
  capture: tab('capture'),
  captured: tab('capture', { capturing: { is: 'done', captured, note: 'copy-failed' } }),
  settings: tab('more', {
    settled: { kept: false, note: 'saved', problem },
    families: ['Newsreader'],
  }),
};

describe('an Indonesian reader', () => {
  it.each(Object.keys(SCREENS))('sees no English in: %s', async (name) => {
    const panel = fakePanel();
    SCREENS[name]!(panel);
    show(panel, 'id-ID');
    await waitFor(() => expect(screen.queryByRole('img', { name: /^Menggambar/ })).toBeNull());
    for (const button of document.querySelectorAll('[type="submit"]')) fireEvent.click(button);
    expect(said().length).toBeGreaterThan(5);
    expect(inEnglish()).toEqual([]);
    expect(said().filter((text) => /English/.test(text))).toEqual([]);
  });

  it('is what this test tells from an English one', async () => {
    show(withTemplate(fakePanel(), 'slides'));
    await screen.findByText('Nothing to fix on this page.');
    expect(inEnglish().length).toBeGreaterThan(8);
  });
});
