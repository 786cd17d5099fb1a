/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import type { Engine } from '../../../src/canva/engine/engine.js';
import { SiarError } from '../../../src/errors.js';
import { aPage, fakePanel } from './fake-panel.js';
import { show } from './show.js';
import { byName, choose, noButton, withEvent } from './steps.js';

afterEach(cleanup);

const openNames = () =>
  screen
    .queryAllByRole('button', { name: /^Open “/ })
    .map((button) => button.getAttribute('aria-label'));

const ALL = ['announce', 'slides', 'quote'].map((id) => `Open “${id} in English”`);

describe('the templates', () => {
  it('appear as previews of the event, each in its first format', async () => {
    const panel = withEvent(fakePanel());
    show(panel);
    expect(screen.getByRole('img', { name: 'Drawing “announce in English”…' })).toBeTruthy();
    await waitFor(() => expect(openNames()).toEqual(ALL));
    expect(screen.queryByRole('img', { name: /^Drawing/ })).toBeNull();
    const [event, choice] = jest.mocked(panel.engine.preview).mock.calls[0]!;
    expect(event.name).toBe('Membaca Naskah Kuno');
    expect(choice).toEqual({
      ...{ template: 'announce', format: 'ig-square', brand: 'nuraga', language: 'id' },
      now: '2027-01-10T00:00:00Z',
    });
  });

  it('are filtered by kind', async () => {
    const user = show(withEvent(fakePanel()));
    await choose(user, 'Kind', 'Carousel');
    await waitFor(() => expect(openNames()).toEqual([ALL[1]]));
  });

  it('are filtered by platform, and then shown in its format', async () => {
    const user = show(withEvent(fakePanel()));
    await choose(user, 'For', 'WhatsApp');
    await waitFor(() => expect(openNames()).toEqual([ALL[0], ALL[2]]));
    expect(screen.getAllByText('wa-status format')).toHaveLength(2);
    expect(screen.queryByText('ig-square format')).toBeNull();
  });

  it('are drawn anew in another brand and language, which are remembered', async () => {
    const panel = withEvent(fakePanel());
    const user = show(panel);
    await choose(user, 'Brand', 'Pustaka Sagara');
    await choose(user, 'Language of the posts', 'Arabic');
    await waitFor(() => {
      const last = jest.mocked(panel.engine.preview).mock.calls.at(-1)?.[1];
      expect(last).toMatchObject({ brand: 'sagara', language: 'ar' });
    });
    expect(jest.mocked(panel.engine.suits)).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.objectContaining({ brand: 'sagara', language: 'ar' }),
    );
    const kept = JSON.parse(panel.storage.getItem('siar.settings.1') ?? '{}') as object;
    expect(kept).toMatchObject({ brand: 'sagara', language: 'ar' });
  });

  it('of filters that leave none say so and lead back to all', async () => {
    const user = show(withEvent(fakePanel()));
    await choose(user, 'Kind', 'Carousel');
    await choose(user, 'For', 'Print');
    expect(await screen.findByText('No template fits these filters.')).toBeTruthy();
    expect(openNames()).toEqual([]);
    await user.click(await byName('Show all templates'));
    await waitFor(() => expect(openNames()).toEqual(ALL));
  });

  it('count those that the event lacks details for', async () => {
    show(withEvent(fakePanel({ engine: { suits: () => ['quote'] } })));
    await waitFor(() => expect(openNames()).toEqual([ALL[2]]));
    expect(screen.getByText(/^2 more templates need details/)).toBeTruthy();
  });

  it('that all lack details name the ways out, and leave the event editable', async () => {
    show(withEvent(fakePanel({ engine: { suits: () => [] } })));
    expect(await screen.findByText(/^No template can say something about this event/)).toBeTruthy();
    expect(noButton('Show all templates')).toBe(true);
    expect(await byName('Edit details')).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Language of the posts' })).toBeTruthy();
  });

  it('that can’t be drawn say why, and are tried again', async () => {
    const why = { en: 'The logo is damaged.', id: 'Logonya rusak.' };
    const preview = jest
      .fn<Engine['preview']>(async () => [aPage()])
      .mockRejectedValueOnce(new SiarError('asset', why));
    const user = show(withEvent(fakePanel({ engine: { preview } })));
    expect(await screen.findByText('The logo is damaged.')).toBeTruthy();
    await waitFor(() => expect(openNames()).toEqual([ALL[1], ALL[2]]));
    await user.click(await byName('Try again'));
    await waitFor(() => expect(openNames()).toEqual(ALL));
    expect(screen.queryByText('The logo is damaged.')).toBeNull();
  });

  it('open with their format', async () => {
    const panel = withEvent(fakePanel());
    const user = show(panel);
    await user.click(await byName(ALL[2]!));
    expect(await screen.findByRole('heading', { name: 'quote in English' })).toBeTruthy();
    expect(panel.store.get()).toMatchObject({ template: 'quote', format: 'ig-square' });
    await user.click(await byName('Back'));
    expect(await screen.findByRole('heading', { name: 'Choose a template' })).toBeTruthy();
  });
});
