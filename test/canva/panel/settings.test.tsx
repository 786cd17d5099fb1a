/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { restoreBrand } from '../../../src/canva/panel/actions/settings.js';
import { readSettings, SETTINGS_KEY } from '../../../src/canva/panel/settings.js';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import type { DesignPort } from '../../../src/canva/port/design-port.js';
import { InputError } from '../../../src/errors.js';
import { aFile, fakePanel, fakePort, memoryStorage, type FakeParts } from './fake-panel.js';
import { choose, fill, show } from './show.js';

afterEach(cleanup);

const byName = (name: string | RegExp) => screen.findByRole('button', { name });

async function open(parts: FakeParts = {}) {
  const panel = fakePanel(parts);
  const user = show(panel);
  await user.click(screen.getByRole('tab', { name: /More/ }));
  return { panel, user };
}

const fileInput = () => document.querySelector<HTMLInputElement>('input[type="file"]')!;

const keeping = (settings: object) => {
  const storage = memoryStorage();
  storage.setItem(SETTINGS_KEY, JSON.stringify(settings));
  return storage;
};

describe('settings', () => {
  it('keeps addresses that are https, and refuses others beside the field', async () => {
    const storage = memoryStorage();
    const { user } = await open({ storage });
    const feed = screen.getByLabelText('Address of the library’s events');
    await fill(user, feed, 'http://pustaka.example/a.ics');
    await user.click(await byName('Save addresses'));
    expect(await screen.findByText('Write an address that begins with https://')).toBeTruthy();
    expect(readSettings(storage).feedUrl).toBe('');
    await user.clear(feed);
    await fill(user, feed, ' https://pustaka.example/a.ics ');
    await user.click(await byName('Save addresses'));
    expect(await screen.findByText('Saved.')).toBeTruthy();
    expect(readSettings(storage).feedUrl).toBe('https://pustaka.example/a.ics');
  });

  it('says when the browser keeps nothing', async () => {
    const storage = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    const { panel, user } = await open({ storage });
    await choose(user, 'Language of the posts', 'English');
    expect(await screen.findByText(/^This browser keeps nothing for apps/)).toBeTruthy();
    expect(panel.store.get().choice.language).toBe('en');
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['addresses of other kinds', '{"feedUrl":"javascript:alert(1)","publishUrl":"http://x"}'],
    ['secrets in an address', '{"feedUrl":"https://me:pass@x.example"}'],
    ['fonts of another shape', '{"fonts":{"Fraunces":7}}'],
  ])('takes nothing from %s', (_, kept) => {
    const storage = memoryStorage();
    storage.setItem(SETTINGS_KEY, kept);
    expect(readSettings(storage)).toEqual(readSettings(memoryStorage()));
  });

  it('forgets only the field that is wrong', () => {
    const settings = readSettings(keeping({ feedUrl: 5, publishUrl: 'https://x.example/p' }));
    expect(settings).toMatchObject({ feedUrl: '', publishUrl: 'https://x.example/p' });
  });

  it('chooses a font in Canva’s window, and goes back to automatic', async () => {
    const chosen = { ref: 'R1', name: 'Playfair', weights: [] };
    const chooseFont = jest.fn<DesignPort['chooseFont']>(async () => chosen);
    const storage = keeping({ fonts: { Fraunces: { ref: 'R0', name: 'Lora' } } });
    const { user } = await open({ storage, port: fakePort({ chooseFont }) });
    expect(screen.getByText('Lora')).toBeTruthy();
    await user.click(await byName('Choose instead of Fraunces'));
    expect(await screen.findByText('Playfair')).toBeTruthy();
    expect(chooseFont).toHaveBeenCalledWith('R0');
    expect(readSettings(storage).fonts).toEqual({ Fraunces: { ref: 'R1', name: 'Playfair' } });
    await user.click(await byName('Back to automatic for Fraunces'));
    expect(readSettings(storage).fonts).toEqual({});
  });

  it('adds a brand with its logos, keeps it, and brings it back', async () => {
    const storage = memoryStorage();
    const { panel, user } = await open({ storage });
    const brand = { id: 'own', name: 'Merek Sendiri' };
    jest.mocked(panel.engine.brands).mockReturnValue([brand]);
    await user.upload(fileInput(), [aFile('brand.yaml', 'id: own'), aFile('logo.svg', '<svg/>')]);
    expect(
      await screen.findByText('“Merek Sendiri” is ready and chosen for your posts.'),
    ).toBeTruthy();
    expect(panel.engine.addBrand).toHaveBeenCalledWith('id: own', 'brand.yaml');
    expect(panel.store.get().choice.brand).toBe('own');

    const later = fakePanel({ storage });
    jest.mocked(later.engine.brands).mockReturnValue([brand]);
    await restoreBrand(later);
    expect(later.engine.addBrand).toHaveBeenCalledWith('id: own', 'brand.yaml');
    const [[pictures]] = jest.mocked(later.engine.addPictures).mock.calls as [
      [readonly { name: string; bytes: Uint8Array }[]],
    ];
    expect(new TextDecoder().decode(pictures[0]!.bytes)).toBe('<svg/>');
    expect(later.store.get().choice.brand).toBe('own');

    await user.click(await byName('Forget this brand'));
    expect(readSettings(storage).ownBrand).toBeNull();
  });

  it('doesn’t keep a brand that is too large, and says so', async () => {
    const storage = memoryStorage();
    const { user } = await open({ storage });
    await user.upload(fileInput(), [aFile('brand.yaml'), aFile('logo.svg', 'x'.repeat(1_200_000))]);
    expect(await screen.findByText(/^These files are too large to be kept/)).toBeTruthy();
    expect(readSettings(storage).ownBrand).toBeNull();
  });

  it('shows the faults of a brand, and asks for it where only logos came', async () => {
    const fault = { path: 'name', expected: { en: 'a name', id: 'nama' }, got: '7' };
    const addBrand = async () => Promise.reject(new InputError([fault]));
    const { user } = await open({ engine: { addBrand } });
    await user.upload(fileInput(), [aFile('logo.svg')]);
    expect(await screen.findByText(/^The brand file is missing/)).toBeTruthy();
    await user.upload(fileInput(), [aFile('brand.yaml')]);
    expect(await screen.findByText('Expected: a name')).toBeTruthy();
  });
});

describe('tools', () => {
  it('opens bulk create, and publishing once there is an address', async () => {
    const storage = keeping({ publishUrl: 'https://x.example/p' });
    const { panel, user } = await open({ storage });
    await user.click(await byName('Open bulk create'));
    await user.click(await byName('Publish this design'));
    expect(jest.mocked(panel.port.launch).mock.calls).toEqual([['bulk-create'], ['publish']]);
    cleanup();
    await open();
    expect(screen.queryByRole('button', { name: 'Publish this design' })).toBeNull();
    expect(
      screen.getByText('Finished posts are sent here. Needed before publishing.'),
    ).toBeTruthy();
  });

  it('says what Canva refused', async () => {
    const launch = async () => Promise.reject(new CanvaFault('rate-limited', 'slow'));
    const { user } = await open({ port: fakePort({ launch }) });
    await user.click(await byName('Open bulk create'));
    expect(await screen.findByText(/^Canva asks us to slow down/)).toBeTruthy();
  });

  it('hides what Canva doesn’t offer', async () => {
    const port = fakePort();
    port.offer(['add-page']);
    await open({ port, storage: keeping({ fonts: { Fraunces: { ref: 'R0', name: 'Lora' } } }) });
    expect(screen.queryByRole('button', { name: 'Open bulk create' })).toBeNull();
    expect(screen.getByText(/aren’t offered in this design or plan/)).toBeTruthy();
    expect(screen.getByText('Canva doesn’t let apps choose fonts here.')).toBeTruthy();
  });

  it('says nothing of fonts before a template was opened', async () => {
    const { panel } = await open();
    expect(screen.queryByRole('heading', { name: 'Fonts' })).toBeNull();
    act(() => panel.store.set({ families: ['Fraunces'] }));
    expect(screen.getByRole('heading', { name: 'Fonts' })).toBeTruthy();
  });
});
