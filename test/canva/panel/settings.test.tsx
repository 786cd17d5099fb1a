/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Engine } from '../../../src/canva/engine/engine.js';
import { restoreBrand } from '../../../src/canva/panel/actions/settings.js';
import { KEPT_BRAND, SETTINGS_KEY } from '../../../src/canva/panel/settings.js';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import { InputError } from '../../../src/errors.js';
import {
  aFile,
  EVERYTHING,
  fakePanel,
  fakePort,
  memoryStorage,
  type FakeParts,
} from './fake-panel.js';
import { fill, show } from './show.js';
import { byName, noButton } from './steps.js';

afterEach(cleanup);

const FEED = 'Address of the library’s events';
const CALENDAR = 'Address of the library’s calendar for posts';

function shown(parts: FakeParts = {}) {
  const storage = memoryStorage();
  const panel = fakePanel({ storage, ...parts });
  panel.store.set({ tab: 'more' });
  const kept = () => JSON.parse(panel.storage.getItem(SETTINGS_KEY) ?? '{}') as object;
  return { panel, kept, user: show(panel) };
}

describe('the addresses', () => {
  it('are refused beside their field unless they are https', async () => {
    const { user, kept } = shown();
    await fill(user, screen.getByLabelText(FEED), 'http://pustaka.example/a.ics');
    await fill(user, screen.getByLabelText(CALENDAR), 'https://user:secret@kalender.example');
    await user.click(await byName('Save addresses'));
    expect(await screen.findAllByText('Write an address that begins with https://')).toHaveLength(
      2,
    );
    expect(screen.getByLabelText(FEED).getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Saved.')).toBeNull();
    expect(kept()).toEqual({});
  });

  it('are kept, which is said to screen readers', async () => {
    const { user, kept } = shown();
    await fill(user, screen.getByLabelText(FEED), ' https://pustaka.example/a.ics ');
    await fill(user, screen.getByLabelText(CALENDAR), 'https://kalender.example/x');
    await user.click(await byName('Save addresses'));
    expect((await screen.findByText('Saved.')).closest('[role="status"]')).toBeTruthy();
    expect(kept()).toMatchObject({
      feedUrl: 'https://pustaka.example/a.ics',
      publishUrl: 'https://kalender.example/x',
    });
  });

  it('last until the app closes where the browser keeps nothing', async () => {
    const storage = memoryStorage();
    storage.setItem = () => {
      throw new Error('full');
    };
    const { user, panel } = shown({ storage });
    await fill(user, screen.getByLabelText(FEED), 'https://pustaka.example/a.ics');
    await user.click(await byName('Save addresses'));
    expect(await screen.findByText(/^This browser keeps nothing for apps/)).toBeTruthy();
    expect(panel.store.get().settings.feedUrl).toBe('https://pustaka.example/a.ics');
  });
});

describe('fonts', () => {
  it('are chosen in Canva’s window and reset', async () => {
    const chooseFont = jest.fn<() => Promise<{ ref: string; name: string; weights: [] }>>(
      async () => ({ ref: 'font-1', name: 'Lora', weights: [] }),
    );
    const { panel, user, kept } = shown({ port: fakePort({ chooseFont }) });
    expect(screen.getByText(/^Open a template first/)).toBeTruthy();
    act(() => panel.store.set({ families: ['Newsreader'] }));
    expect(screen.getByText('Chosen automatically')).toBeTruthy();
    await user.click(await byName('Choose instead of Newsreader'));
    expect(await screen.findByText('Lora')).toBeTruthy();
    expect(kept()).toMatchObject({ fonts: { Newsreader: { ref: 'font-1', name: 'Lora' } } });
    await user.click(await byName('Back to automatic for Newsreader'));
    expect(await screen.findByText('Chosen automatically')).toBeTruthy();
    expect(kept()).toMatchObject({ fonts: {} });
  });

  it('stay as they are when the window is closed, and a fault is said', async () => {
    const chooseFont = jest
      .fn<() => Promise<null>>(async () => null)
      .mockRejectedValueOnce(new CanvaFault('internal', 'x'));
    const { panel, user } = shown({ port: fakePort({ chooseFont }) });
    act(() => panel.store.set({ families: ['Newsreader'] }));
    await user.click(await byName('Choose instead of Newsreader'));
    expect(await screen.findByText(/^Something went wrong inside Canva/)).toBeTruthy();
    await user.click(await byName('Choose instead of Newsreader'));
    expect(screen.getByText('Chosen automatically')).toBeTruthy();
  });

  it('are explained where Canva lets no app choose', () => {
    const { panel } = shown();
    act(() => panel.port.offer(EVERYTHING.filter((each) => each !== 'choose-font')));
    expect(screen.getByText('Canva doesn’t let apps choose fonts here.')).toBeTruthy();
  });
});

describe('a brand of one’s own', () => {
  const brands = [
    { id: 'nuraga', name: 'Pustaka Nuraga' },
    { id: 'own', name: 'Merek Sendiri' },
  ];
  const own: Partial<Engine> = {
    brands: () => brands,
    addBrand: jest.fn<Engine['addBrand']>(async () => brands[1]!),
    addPictures: jest.fn(async () => undefined),
  };
  const bring = (files: File[]): void => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    fireEvent.change(input, { target: { files } });
  };

  it('is added with its logos, chosen and kept, then forgotten', async () => {
    const { panel, user, kept } = shown({ engine: own });
    bring([aFile('brand.yaml', 'name: x'), aFile('logo.svg', '<svg/>')]);
    expect(
      await screen.findByText('“Merek Sendiri” is ready and chosen for your posts.'),
    ).toBeTruthy();
    expect(panel.engine.addBrand).toHaveBeenCalledWith('name: x', 'brand.yaml');
    expect(panel.engine.addPictures).toHaveBeenCalledWith([
      { name: 'logo.svg', bytes: expect.any(Uint8Array) },
    ]);
    expect(panel.store.get().choice.brand).toBe('own');
    const ownBrand = {
      ...{ fileName: 'brand.yaml', text: 'name: x' },
      pictures: [{ name: 'logo.svg', base64: btoa('<svg/>') }],
    };
    expect(kept()).toMatchObject({ brand: 'own', ownBrand });

    // Opened again, it is brought back from what was kept.
    const again = fakePanel({ engine: own, storage: panel.storage });
    await restoreBrand(again);
    expect(again.engine.addBrand).toHaveBeenLastCalledWith('name: x', 'brand.yaml');
    expect(again.store.get().choice.brand).toBe('own');

    await user.click(await byName('Forget this brand'));
    expect(await screen.findByText(/^Forgotten/)).toBeTruthy();
    expect(kept()).toMatchObject({ ownBrand: null });
    expect(noButton('Forget this brand')).toBe(true);
  });

  it('that is too big is used and not kept', async () => {
    const { kept } = shown({ engine: own });
    bring([aFile('brand.yaml', 'name: x'), aFile('logo.png', 'x'.repeat(KEPT_BRAND))]);
    expect(await screen.findByText(/^These files are too large to be kept/)).toBeTruthy();
    expect(kept()).toMatchObject({ brand: 'own', ownBrand: null });
  });

  it('without its file says so', async () => {
    shown({ engine: own });
    bring([aFile('logo.svg')]);
    expect(await screen.findByText(/^The brand file is missing/)).toBeTruthy();
  });

  it('with faults lists them', async () => {
    const fault = { path: 'fonts', expected: { en: 'a font', id: 'fon' }, got: '"x"' };
    const addBrand = async () => Promise.reject(new InputError([fault]));
    shown({ engine: { ...own, addBrand } });
    bring([aFile('brand.yaml')]);
    expect(await screen.findByText('Expected: a font')).toBeTruthy();
  });
});

describe('tools for many posts', () => {
  const storage = () => {
    const kept = memoryStorage();
    kept.setItem(SETTINGS_KEY, JSON.stringify({ publishUrl: 'https://kalender.example/x' }));
    return kept;
  };

  it('open Canva’s windows', async () => {
    const { panel, user } = shown({ storage: storage() });
    await user.click(await byName('Open bulk create'));
    await user.click(await byName('Publish this design'));
    expect(jest.mocked(panel.port.launch).mock.calls).toEqual([['bulk-create'], ['publish']]);
  });

  it('need the calendar’s address before publishing', () => {
    shown();
    expect(screen.getByText(/^Enter the calendar’s address below/)).toBeTruthy();
    expect(noButton('Publish this design')).toBe(true);
  });

  it('show only where Canva has them', () => {
    const { panel } = shown({ storage: storage() });
    act(() => panel.port.offer(['publish']));
    expect(noButton('Open bulk create')).toBe(true);
    expect(noButton('Publish this design')).toBe(false);
    act(() => panel.port.offer([]));
    expect(noButton('Publish this design')).toBe(true);
    expect(screen.getByText(/^Bulk create and publishing aren’t offered/)).toBeTruthy();
  });

  it('say why a window doesn’t open', async () => {
    const { panel, user } = shown();
    panel.port.launch = async () => Promise.reject(new CanvaFault('rate-limited', 'x'));
    await user.click(await byName('Open bulk create'));
    expect(await screen.findByText(/^Canva asks us to slow down/)).toBeTruthy();
  });
});

it('the language of the posts is kept', async () => {
  const { user, kept } = shown();
  await user.click(screen.getByRole('combobox'));
  await user.click(await screen.findByRole('option', { name: /English/ }));
  await waitFor(() => expect(kept()).toMatchObject({ language: 'en' }));
});
