/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Engine } from '../../../src/canva/engine/engine.js';
import type { PanelServices } from '../../../src/canva/panel/services.js';
import { InputError } from '../../../src/errors.js';
import { aFile, anEvent, fakePanel, memoryStorage } from './fake-panel.js';
import { show } from './show.js';

afterEach(cleanup);

const faulty = new InputError([
  {
    file: 'acara.yaml',
    line: 12,
    path: 'startDate',
    expected: { en: 'a date', id: 'tanggal' },
    got: '"besok"',
    hint: { en: 'Write 2027-01-14.', id: 'Tulis 2027-01-14.' },
  },
]);

const byName = (name: string | RegExp) => screen.findByRole('button', { name });

describe('choosing an event', () => {
  it('shows a sample on templates after one click', async () => {
    const panel = fakePanel();
    const user = show(panel);
    await user.click(await byName('Use the sample “Naskah”'));
    expect(await screen.findByRole('heading', { name: 'Choose a template' })).toBeTruthy();
    expect(screen.getByText('Membaca Naskah Kuno')).toBeTruthy();
    expect(screen.getByText('Tuesday, 9 March 2027, 09:00–11:00 WIB')).toBeTruthy();
    expect(panel.engine.openSample).toHaveBeenCalledWith('a');
  });

  it('shows the rest of the samples on demand', async () => {
    const user = show(fakePanel());
    expect(screen.queryByRole('button', { name: 'Use the sample “Pojok Baca”' })).toBeNull();
    await user.click(await byName('Show all 4 samples'));
    expect(await byName('Use the sample “Pojok Baca”')).toBeTruthy();
  });

  it('lists each fault of a paste: line, expected, found, hint', async () => {
    const readEvents = jest.fn<Engine['readEvents']>().mockRejectedValue(faulty);
    const user = show(fakePanel({ engine: { readEvents } }));
    await user.click(await byName('Paste text'));
    await user.click(screen.getByLabelText('Event data'));
    await user.paste('startDate: besok');
    await user.click(await byName('Read it'));
    expect(await screen.findByText('acara.yaml · Line 12 · startDate')).toBeTruthy();
    expect(screen.getByText('Expected: a date')).toBeTruthy();
    expect(screen.getByText('Found: "besok"')).toBeTruthy();
    expect(screen.getByText('Write 2027-01-14.')).toBeTruthy();
    expect(readEvents).toHaveBeenCalledWith('startDate: besok', '');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Event data').value).toBe('startDate: besok');
  });

  it('lets choose among several events, and shows notes', async () => {
    const events = [anEvent(), anEvent({ identifier: 'b', name: 'Bedah Buku' })];
    const notes = [
      {
        rule: 'zone',
        severity: 'note' as const,
        where: '',
        message: { en: 'The zone was assumed.', id: 'Zona waktu diperkirakan.' },
        advice: { en: 'Check it.', id: 'Periksa.' },
      },
    ];
    const user = show(fakePanel({ engine: { readEvents: async () => ({ events, notes }) } }));
    await user.click(await byName('Paste text'));
    await user.click(screen.getByLabelText('Event data'));
    await user.paste('x');
    await user.click(await byName('Read it'));
    expect(await screen.findByRole('heading', { name: '2 events found' })).toBeTruthy();
    expect(screen.getByText('The zone was assumed.')).toBeTruthy();
    await user.click(await byName('Use “Bedah Buku”'));
    expect(await screen.findByText('Bedah Buku')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Choose a template' })).toBeTruthy();
  });

  it('takes an event with the pictures that were dropped along', async () => {
    const panel = fakePanel();
    show(panel);
    const yaml = aFile('acara.yaml', '{"name":"Dari berkas"}');
    const photo = aFile('ratna.PNG', '…');
    const dataTransfer = { types: ['Files'], files: [yaml, photo] };
    fireEvent.drop(screen.getByText('Use your own event'), { dataTransfer });
    expect(await screen.findByText('Dari berkas')).toBeTruthy();
    expect(panel.engine.addPictures).toHaveBeenCalledWith([
      { name: 'ratna.PNG', bytes: expect.any(Uint8Array) },
    ]);
    expect(panel.engine.readEvents).toHaveBeenCalledTimes(1);
  });

  it('names the file that has faults among several', async () => {
    const { file: _, ...fault } = faulty.faults[0]!;
    const readEvents = jest.fn(async () => Promise.reject(new InputError([fault])));
    show(fakePanel({ engine: { readEvents } }));
    const files = [aFile('satu.ics'), aFile('dua.csv')];
    fireEvent.drop(screen.getByText('Use your own event'), {
      dataTransfer: { types: ['Files'], files },
    });
    expect(await screen.findByText('satu.ics · Line 12 · startDate')).toBeTruthy();
    expect(screen.getByText('dua.csv · Line 12 · startDate')).toBeTruthy();
    expect(screen.getByText('2 things need fixing')).toBeTruthy();
  });

  it('refuses files of other kinds by their names, and large ones', async () => {
    const panel = fakePanel();
    show(panel);
    const drop = (file: File): void => {
      fireEvent.drop(screen.getByText('Use your own event'), {
        dataTransfer: { types: ['Files'], files: [file] },
      });
    };
    drop(aFile('poster.exe'));
    expect(await screen.findByText(/^poster\.exe can’t be read here/)).toBeTruthy();
    const large = aFile('acara.yaml');
    Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
    drop(large);
    expect(await screen.findByText(/^acara\.yaml is larger than 10 MB/)).toBeTruthy();
    expect(panel.engine.readEvents).not.toHaveBeenCalled();
  });

  it('names missing pictures and takes them', async () => {
    let missing = ['ratna.png', 'logo.svg'];
    const engine = {
      missingPictures: () => missing,
      addPictures: jest.fn(async () => {
        missing = [];
      }),
    };
    const user = show(fakePanel({ engine }));
    await user.click(await byName('Use the sample “Naskah”'));
    expect(await screen.findByText(/ratna\.png, logo\.svg\. Add them/)).toBeTruthy();
    fireEvent.drop(screen.getByText('Choose a template'), {
      dataTransfer: { types: ['Files'], files: [aFile('ratna.png')] },
    });
    await waitFor(() => expect(screen.queryByText(/ratna\.png, logo\.svg/)).toBeNull());
    expect(screen.getByText('One picture added.')).toBeTruthy();
  });
});

describe('the feed', () => {
  const storage = memoryStorage();
  storage.setItem('siar.settings.1', JSON.stringify({ feedUrl: 'https://pustaka.example/a.ics' }));

  it('leads to the settings while it has no address', async () => {
    const user = show(fakePanel());
    await user.click(await byName('From the library’s event list'));
    await user.click(await byName('Open settings'));
    expect(await screen.findByLabelText('Address of the library’s events')).toBeTruthy();
  });

  it('fetches from the address in the settings, and tries again after a failure', async () => {
    const fetchFeed = jest
      .fn<PanelServices['fetchFeed']>()
      .mockRejectedValueOnce(new Error('no answer'))
      .mockResolvedValue({
        bytes: new TextEncoder().encode('{"name":"Dari daftar"}'),
        fileName: 'a.json',
      });
    const user = show(fakePanel({ services: { fetchFeed }, storage }));
    await user.click(await byName('From the library’s event list'));
    expect(screen.getByText('Events from pustaka.example')).toBeTruthy();
    await user.click(await byName('Fetch events'));
    expect(await screen.findByText(/no answer/)).toBeTruthy();
    await user.click(await byName('Try again'));
    expect(await screen.findByText('Dari daftar')).toBeTruthy();
    expect(fetchFeed).toHaveBeenLastCalledWith('https://pustaka.example/a.ics', expect.anything());
  });
});
