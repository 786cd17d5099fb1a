/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { openTemplate } from '../../../src/canva/panel/actions/choose.js';
import { openForm } from '../../../src/canva/panel/actions/form.js';
import { openStep, openTab } from '../../../src/canva/panel/actions/go.js';
import { takeEvent } from '../../../src/canva/panel/actions/read-event.js';
import { StartedPanel } from '../../../src/canva/panel/views/app.js';
import { WORDS } from '../../../src/canva/words/index.js';
import { INDONESIAN } from '../../../src/canva/words/indonesian.js';
import { anEvent, fakePanel, fakePort } from './fake-panel.js';
import { Providers, show } from './show.js';

afterEach(cleanup);

/** Texts without placeholders, in English, that Indonesian has otherwise. */
const english = WORDS.filter(
  ({ id, defaultMessage }) => !defaultMessage.includes('{') && INDONESIAN[id] !== defaultMessage,
).map(({ defaultMessage }) => defaultMessage);

/** The words that an Indonesian sees as they are, of those in the same list. */
const both = new Set(WORDS.map(({ id }) => INDONESIAN[id]));

function leftInEnglish(): string[] {
  const seen = [
    ...[...document.querySelectorAll('p, span, label, strong, h1, h2, h3, h4, h5')].map(
      ({ textContent }) => textContent,
    ),
    ...[...document.querySelectorAll('[aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    ),
  ];
  return english.filter((text) => seen.includes(text) && !both.has(text));
}

describe('in Indonesian', () => {
  it('leaves no English on any screen', async () => {
    const panel = fakePanel();
    show(panel, 'id-ID');
    const screens: [string, () => void][] = [
      ['Acara apa yang ingin Anda umumkan?', () => openStep(panel, 'event')],
      ['Acara baru', () => openForm(panel, 'new')],
      ['Pilih templat', () => takeEvent(panel, anEvent())],
      ['announce berbahasa Indonesia', () => openTemplate(panel, 'announce', 'ig-square')],
      ['Perbarui halaman Anda', () => openTab(panel, 'update')],
      ['Simpan halaman ini sebagai templat', () => openTab(panel, 'capture')],
      ['Setelan', () => openTab(panel, 'more')],
    ];
    for (const [heading, go] of screens) {
      act(go);
      expect(await screen.findByRole('heading', { name: heading })).toBeTruthy();
      if (heading === 'announce berbahasa Indonesia') await screen.findByText('Tambah halaman');
      expect([heading, leftInEnglish()]).toEqual([heading, []]);
    }
  });

  it('says dates, plurals and Siar’s own texts in Indonesian', async () => {
    const user = show(fakePanel({ engine: { suits: () => ['announce', 'quote'] } }), 'id-ID');
    await user.click(await screen.findByRole('button', { name: 'Pakai contoh “Naskah”' }));
    expect(await screen.findByText('Selasa, 9 Maret 2027, 09.00–11.00 WIB')).toBeTruthy();
    expect(
      screen.getByText('1 templat lain perlu rincian yang belum ada di acara ini.'),
    ).toBeTruthy();
    expect(screen.getAllByText('ukuran ig-square').length).toBeGreaterThan(0);
  });

  it('lets Canva’s own translation stand first', async () => {
    show(fakePanel(), 'id-ID', { 'event.title': 'Dari penerjemah Canva' });
    expect(await screen.findByText('Dari penerjemah Canva')).toBeTruthy();
    expect(screen.getByText('Pakai acara Anda')).toBeTruthy();
  });

  it('explains missing features', async () => {
    const port = fakePort();
    port.offer([]);
    const panel = fakePanel({ port });
    takeEvent(panel, anEvent());
    openTemplate(panel, 'announce', 'ig-square');
    show(panel, 'id-ID');
    expect(await screen.findByText(/^Jenis desain ini tidak menerima halaman baru/)).toBeTruthy();
    act(() => openTab(panel, 'more'));
    expect(await screen.findByText(/^Pembuatan massal dan penerbitan tidak tersedia/)).toBeTruthy();
  });
});

describe('the start', () => {
  it('waits for the core, and tries again where it fails', async () => {
    let tries = 0;
    const start = async () => {
      tries += 1;
      if (tries === 1) throw new Error('no memory');
      return fakePanel();
    };
    render(
      <Providers locale="en">
        <StartedPanel start={start} />
      </Providers>,
    );
    expect(screen.getByRole('status', { name: 'One moment…' })).toBeTruthy();
    expect(await screen.findByText(/no memory/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('What are you announcing?')).toBeTruthy();
  });
});
