/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { RenderError } from '../../../src/errors.js';
import { openTemplate } from '../../../src/canva/panel/actions/choose.js';
import { takeEvent } from '../../../src/canva/panel/actions/read-event.js';
import type { NativeText } from '../../../src/output/canva/native.js';
import {
  aNativePage,
  aPage,
  anEvent,
  fakePanel,
  fakePort,
  memoryStorage,
  type FakeParts,
} from './fake-panel.js';
import { choose, isOff, show } from './show.js';

afterEach(cleanup);

const byName = (name: string | RegExp) => screen.findByRole('button', { name });

function panelWithEvent(parts: FakeParts = {}) {
  const panel = fakePanel(parts);
  takeEvent(panel, anEvent());
  return panel;
}

describe('templates', () => {
  it('draws a card for each template that suits the event, and says how many don’t', async () => {
    const panel = panelWithEvent({ engine: { suits: () => ['announce', 'slides'] } });
    show(panel);
    expect(await byName('Open “announce in English”')).toBeTruthy();
    expect(await byName('Open “slides in English”')).toBeTruthy();
    expect(screen.queryByText('quote in English')).toBeNull();
    expect(screen.getByText(/^One more template needs details/)).toBeTruthy();
    expect(panel.engine.preview).toHaveBeenCalledTimes(2);
  });

  it('filters by kind and platform, and offers the way out of an empty list', async () => {
    const panel = panelWithEvent();
    const user = show(panel);
    await choose(user, 'For', 'WhatsApp');
    expect(await byName('Open “announce in English”')).toBeTruthy();
    expect(screen.getAllByText('wa-status format')).toHaveLength(2);
    expect(screen.queryByText('slides in English')).toBeNull();
    await choose(user, 'Kind', 'Carousel');
    expect(await screen.findByText('No template fits these filters.')).toBeTruthy();
    await user.click(await byName('Show all templates'));
    expect(await byName('Open “slides in English”')).toBeTruthy();
  });

  it('draws again in another brand and language, and remembers both', async () => {
    const storage = memoryStorage();
    const panel = panelWithEvent({ storage });
    const user = show(panel);
    await choose(user, 'Brand', 'Pustaka Sagara');
    await choose(user, 'Language of the posts', 'English');
    await waitFor(() =>
      expect(panel.engine.preview).toHaveBeenLastCalledWith(
        panel.store.get().event!.event,
        expect.objectContaining({ brand: 'sagara', language: 'en', template: 'quote' }),
      ),
    );
    expect(fakePanel({ storage }).store.get().choice).toMatchObject({
      brand: 'sagara',
      language: 'en',
    });
  });

  it('says so when nothing suits', async () => {
    show(panelWithEvent({ engine: { suits: () => [] } }));
    expect(await screen.findByText(/^No template can say something/)).toBeTruthy();
    expect(await byName('Edit details')).toBeTruthy();
  });

  it('shows why a preview failed, and tries again', async () => {
    const words = { en: 'The logo is missing. Add it.', id: 'Logonya belum ada. Tambahkan.' };
    const preview = jest.fn(async () => [aPage()]).mockRejectedValueOnce(new RenderError(words));
    const user = show(panelWithEvent({ engine: { preview, suits: () => ['announce'] } }));
    expect(await screen.findByText('The logo is missing. Add it.')).toBeTruthy();
    await user.click(await byName('Try again'));
    expect(await byName('Open “announce in English”')).toBeTruthy();
  });
});

describe('one template', () => {
  it('pages through a carousel', async () => {
    const user = show(panelWithEvent());
    await user.click(await byName('Open “slides in English”'));
    expect(await screen.findByText('Page 1 of 3')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add page: Poster 1' })).toBeTruthy();
    await user.click(await byName('Next page'));
    await user.click(await byName('Next page'));
    expect(screen.getByRole('button', { name: 'Add page: Poster 3' })).toBeTruthy();
    expect(isOff(await byName('Next page'))).toBe(true);
  });

  it('moves the focus to the heading when what had it is gone', async () => {
    const user = show(panelWithEvent());
    await user.click(await byName('Open “announce in English”'));
    const heading = await screen.findByRole('heading', { name: 'announce in English' });
    expect(document.activeElement?.contains(heading)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('says what the checks saw and what to do', async () => {
    const findings = [
      {
        rule: 'contrast',
        severity: 'warning' as const,
        where: 'title',
        message: { en: 'The title is hard to read.', id: 'Judulnya sulit dibaca.' },
        advice: { en: 'Take another photo.', id: 'Ganti fotonya.' },
      },
    ];
    const panel = panelWithEvent({ engine: { preview: async () => [aPage(1, 1, { findings })] } });
    openTemplate(panel, 'announce', 'ig-square');
    show(panel);
    const message = await screen.findByText('The title is hard to read.');
    const item = within(message.closest<HTMLElement>('[role="listitem"]')!);
    expect(item.getByText('Warning')).toBeTruthy();
    expect(item.getByText('Take another photo.')).toBeTruthy();
    expect(item.queryByRole('button')).toBeNull();
  });

  it('opens the form for what the form can put right', async () => {
    const finding = {
      ...{ rule: 'registration-link-missing', severity: 'note' as const, where: 'offers.url' },
      message: { en: 'There is no link.', id: 'Tautannya belum ada.' },
      advice: { en: 'Fill in offers.url.', id: 'Isi offers.url.' },
    };
    const findings = [finding];
    const panel = panelWithEvent({ engine: { preview: async () => [aPage(1, 1, { findings })] } });
    openTemplate(panel, 'announce', 'ig-square');
    const user = show(panel);
    await user.click(await byName('Edit details'));
    expect(await screen.findByRole('heading', { name: 'Edit the event' })).toBeTruthy();
  });

  it('switches the format', async () => {
    const panel = panelWithEvent();
    openTemplate(panel, 'announce', 'ig-square');
    const user = show(panel);
    await choose(user, 'Format', 'a4 format');
    await waitFor(() =>
      expect(panel.engine.preview).toHaveBeenLastCalledWith(
        expect.anything(),
        expect.objectContaining({ template: 'announce', format: 'a4' }),
      ),
    );
    expect(panel.services.fitsHere).toHaveBeenLastCalledWith(
      expect.objectContaining({ width: 1754, height: 1240 }),
    );
  });

  it('drags the picture where Canva allows it', async () => {
    const panel = panelWithEvent();
    openTemplate(panel, 'announce', 'ig-square');
    show(panel);
    const picture = await byName('Add page: Poster 1');
    expect(picture.getAttribute('draggable')).toBe('true');
    fireEvent.dragStart(picture, { dataTransfer: { setDragImage: () => undefined } });
    expect(panel.port.startDrag).toHaveBeenCalledTimes(1);
    expect(jest.mocked(panel.port.startDrag).mock.calls[0]![1].fullSize).toEqual({
      width: 1080,
      height: 1080,
    });
  });

  it('neither drags nor says so where Canva doesn’t', async () => {
    const port = fakePort();
    port.offer(['add-page']);
    const panel = panelWithEvent({ port });
    openTemplate(panel, 'announce', 'ig-square');
    show(panel);
    expect(await byName('Add page')).toBeTruthy();
    expect(screen.queryByText(/^Drag the picture/)).toBeNull();
    expect(screen.getByRole('img', { name: 'Preview: Poster 1' })).toBeTruthy();
    expect(document.querySelector('[draggable="true"]')).toBeNull();
    act(() => port.offer(['add-page', 'drag']));
    expect(screen.getByText(/^Drag the picture/)).toBeTruthy();
  });

  it('leads to its fonts', async () => {
    const text: NativeText = {
      ...{ kind: 'text', slot: 'title', role: 'title', name: 'Title', lines: ['x'] },
      ...{ top: 0, left: 0, width: 10, height: 10, opacity: 1, fontSize: 10, lineHeightEm: 1 },
      ...{ letterSpacingEm: 0, align: 'start', direction: 'ltr', color: '#000000' },
      ...{ strikethrough: false, inkWidth: 5, face: { family: 'Fraunces', weight: 600 } },
    };
    const native = async () => [{ ...aNativePage('x'), elements: [text] }];
    const panel = panelWithEvent({ engine: { native } });
    openTemplate(panel, 'announce', 'ig-square');
    const user = show(panel);
    await user.click(await byName('Choose other fonts'));
    expect(await byName('Choose instead of Fraunces')).toBeTruthy();
  });
});
