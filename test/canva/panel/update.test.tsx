/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { takeEvent } from '../../../src/canva/panel/actions/read-event.js';
import type { PanelServices, UpdatePlan } from '../../../src/canva/panel/services.js';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import { SiarError } from '../../../src/errors.js';
import { anEvent, fakePanel } from './fake-panel.js';
import { fill, show } from './show.js';
import { byName, isOff, noButton, withEvent } from './steps.js';

afterEach(cleanup);

const both = (text: string) => ({ en: text, id: `${text} (id)` });

function aPlan(part: Partial<UpdatePlan> = {}): UpdatePlan {
  return {
    pages: [
      {
        ...{ number: 2, title: 'Membaca Naskah Kuno' },
        changes: [
          {
            name: both('Date'),
            from: '9 Maret',
            to: '16 Maret',
            note: both('See whether it fits.'),
          },
          { name: both('Place'), from: 'Aula', to: '' },
        ],
        unsure: [{ name: both('Title'), from: 'Ayo baca', to: 'Membaca', why: both('They stay.') }],
      },
      { number: 5, title: 'Kutipan', changes: [], unsure: [] },
    ],
    others: 2,
    limits: [both('Some pages are copies.')],
    apply: async () => ({ changed: 2 }),
    ...part,
  };
}

function shown(plan: UpdatePlan) {
  const findUpdates = jest.fn<PanelServices['findUpdates']>(async () => plan);
  const panel = withEvent(fakePanel({ services: { findUpdates } }));
  panel.store.set({ tab: 'update' });
  return { panel, findUpdates, user: show(panel) };
}

describe('updating', () => {
  it('lists the pages: from, to, what is left alone and why', async () => {
    const { user, findUpdates, panel } = shown(aPlan());
    await user.click(await byName('Look for changes'));
    expect(await screen.findByRole('heading', { name: 'Page 2' })).toBeTruthy();
    for (const text of [
      'On the page: 9 Maret',
      'Will become: 16 Maret',
      'See whether it fits.',
      'Will become: (nothing)',
      'Left alone, to be on the safe side',
      'On the page: Ayo baca',
      'The event says: Membaca',
      'They stay.',
      'Up to date',
      '2 pages are about other events and stay as they are.',
      'Some pages are copies.',
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    const [event, options] = findUpdates.mock.calls[0]!;
    expect(event).toBe(panel.store.get().event!.event);
    expect(options.now).toBe('2027-01-10T00:00:00Z');
  });

  it('changes what was left alone when the person insists, after another look', async () => {
    const held = { name: both('Title'), from: 'Ayo baca', to: 'Membaca', why: both('They stay.') };
    const page = { number: 2, title: 'A', changes: [], unsure: [{ ...held, slot: 'title' }] };
    const { user, findUpdates } = shown(aPlan({ pages: [page, { ...page, number: 4 }] }));
    await user.click(await byName('Look for changes'));
    expect(findUpdates.mock.calls[0]![1].insisted).toEqual([]);
    const known = { ...held, name: both('Date'), slot: 'date' };
    findUpdates.mockResolvedValueOnce(aPlan({ pages: [{ ...page, unsure: [known] }] }));
    await user.click(await byName('Change it all the same: Title'));
    const title = { pages: [2, 4], slot: 'title' };
    await waitFor(() => expect(findUpdates.mock.calls[1]?.[1].insisted).toEqual([title]));
    await user.click(await byName('Change it all the same: Date'));
    const both2 = [title, { pages: [2], slot: 'date' }];
    await waitFor(() => expect(findUpdates.mock.calls[2]?.[1].insisted).toEqual(both2));
    await user.click(await byName('Check again'));
    await waitFor(() => expect(findUpdates.mock.calls[3]?.[1].insisted).toEqual([]));
  });

  it('offers no button where nothing can be insisted on', async () => {
    const { user } = shown(aPlan());
    await user.click(await byName('Look for changes'));
    await screen.findByText('They stay.');
    expect(screen.queryByRole('button', { name: /all the same/ })).toBeNull();
  });

  it('changes nothing before it is confirmed, then says what was done', async () => {
    const apply = jest.fn<UpdatePlan['apply']>(async () => ({ changed: 2 }));
    const { user } = shown(aPlan({ apply }));
    await user.click(await byName('Look for changes'));
    const confirm = await byName('Make 2 changes');
    expect(apply).not.toHaveBeenCalled();
    await user.click(confirm);
    expect(await screen.findByText('2 changes were made.')).toBeTruthy();
    expect(apply).toHaveBeenCalledTimes(1);
    expect(await byName('Check again')).toBeTruthy();
  });

  it('tells how far it is, and can be cancelled', async () => {
    let end: (done: { changed: number }) => void = () => undefined;
    const apply = jest.fn<UpdatePlan['apply']>(async () => new Promise((go) => (end = go)));
    const { user } = shown(aPlan({ apply }));
    await user.click(await byName('Look for changes'));
    await user.click(await byName('Make 2 changes'));
    expect(await screen.findByText('Changing 0 of 1 pages…')).toBeTruthy();
    const [{ signal, onProgress }] = apply.mock.calls[0]!;
    act(() => onProgress(1, 4));
    expect(screen.getByText('Changing 1 of 4 pages…')).toBeTruthy();
    await user.click(await byName('Cancel'));
    expect(signal.aborted).toBe(true);
    await act(async () => end({ changed: 1 }));
    expect(screen.getByText(/^One change was made, the rest not yet/)).toBeTruthy();
  });

  it('that was cancelled too late is done', async () => {
    let end: (done: { changed: number }) => void = () => undefined;
    const { user } = shown(aPlan({ apply: async () => new Promise((go) => (end = go)) }));
    await user.click(await byName('Look for changes'));
    await user.click(await byName('Make 2 changes'));
    await user.click(await byName('Cancel'));
    await act(async () => end({ changed: 2 }));
    expect(screen.getByText('2 changes were made.')).toBeTruthy();
  });

  it('has nothing to change', async () => {
    const page = { number: 1, title: 'x', changes: [], unsure: [] };
    const { user } = shown(aPlan({ pages: [page], others: 0, limits: [] }));
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText('Everything is up to date. Nothing to change.')).toBeTruthy();
    expect(noButton(/^Make/)).toBe(true);
  });

  it('finds no page of the event', async () => {
    const { user } = shown(aPlan({ pages: [], others: 0, limits: [] }));
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText(/^This design has no page that was made here/)).toBeTruthy();
    expect(screen.queryByText(/^Everything is up to date/)).toBeNull();
  });

  it('says the same of several pages once, and no title that is the event’s name', async () => {
    const [page] = aPlan().pages;
    const pages = [2, 3].map((number) => ({ ...page!, number, title: 'Membaca Naskah Kuno' }));
    const { user } = shown(aPlan({ pages: [...pages, { ...page!, number: 4, unsure: [] }] }));
    await user.click(await byName('Look for changes'));
    const card = (await screen.findByRole('heading', { name: 'Pages 2, 3' })).parentElement!;
    expect(card.textContent).not.toContain('Membaca Naskah Kuno');
    expect(screen.getByRole('heading', { name: 'Page 4' })).toBeTruthy();
    expect(screen.getAllByText('On the page: 9 Maret')).toHaveLength(2);
    expect(await byName('Make 6 changes')).toBeTruthy();
  });

  it('that is only unsure isn’t called up to date', async () => {
    const [page] = aPlan().pages;
    const { user } = shown(aPlan({ pages: [{ ...page!, changes: [] }] }));
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText('They stay.')).toBeTruthy();
    expect(screen.queryByText(/up to date\. Nothing/)).toBeNull();
    expect(noButton(/^Make/)).toBe(true);
  });

  it('shows a fault while it looks, and looks again', async () => {
    const { user, findUpdates } = shown(aPlan());
    findUpdates.mockRejectedValueOnce(new CanvaFault('offline', 'x'));
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText(/^There is no connection/)).toBeTruthy();
    await user.click(await byName('Check again'));
    expect(await byName('Make 2 changes')).toBeTruthy();
  });

  it('shows a fault while it changes, with what is done', async () => {
    const fault = new SiarError('x', both('Somebody edited the page meanwhile.'));
    const { user } = shown(aPlan({ apply: async () => ({ changed: 1, fault }) }));
    await user.click(await byName('Look for changes'));
    await user.click(await byName('Make 2 changes'));
    expect(await screen.findByText('Somebody edited the page meanwhile.')).toBeTruthy();
    expect(screen.getByText(/^One change was made, the rest not yet/)).toBeTruthy();
  });

  it('stops looking', async () => {
    const { user, findUpdates } = shown(aPlan());
    findUpdates.mockImplementation(
      async (_event, { signal }) =>
        new Promise((_, fail) => {
          const aborted = Object.assign(new Error('stopped'), { name: 'AbortError' });
          signal.addEventListener('abort', () => fail(aborted));
        }),
    );
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText('Comparing your design with the event…')).toBeTruthy();
    await user.click(await byName('Cancel'));
    expect(await byName('Look for changes')).toBeTruthy();
    expect(screen.queryByText('That didn’t work')).toBeNull();
  });

  it('forgets the plan when another event is chosen', async () => {
    const { panel, user } = shown(aPlan());
    await user.click(await byName('Look for changes'));
    await screen.findByText('On the page: 9 Maret');
    act(() => takeEvent(panel, anEvent({ name: 'Lain' })));
    await user.click(screen.getByRole('tab', { name: 'Update' }));
    expect(screen.queryByText('On the page: 9 Maret')).toBeNull();
    expect(await byName('Look for changes')).toBeTruthy();
  });

  it('asks for an event first', async () => {
    const panel = fakePanel();
    const user = show(panel);
    await user.click(screen.getByRole('tab', { name: 'Update' }));
    expect(await screen.findByText('First choose the event as it is now.')).toBeTruthy();
    expect(noButton('Look for changes')).toBe(true);
    await user.click(await byName('Choose an event'));
    expect(await screen.findByText('What are you announcing?')).toBeTruthy();
  });

  it('is explained where Canva lets no app read', async () => {
    const { panel } = shown(aPlan());
    act(() => panel.port.offer(['add-page']));
    expect(screen.getByText(/^Canva doesn’t let apps read this kind of design/)).toBeTruthy();
    expect(noButton('Look for changes')).toBe(true);
    expect(noButton('Page notes for a teammate')).toBe(true);
  });
});

describe('page notes', () => {
  const FIELD = 'Page notes from another computer';
  const opened = async (services: Partial<PanelServices> = {}) => {
    const panel = withEvent(fakePanel({ services }));
    panel.store.set({ tab: 'update' });
    const user = show(panel);
    await user.click(await byName('Page notes for a teammate'));
    return { panel, user, field: screen.getByLabelText<HTMLTextAreaElement>(FIELD) };
  };

  it('are copied, which is said to screen readers', async () => {
    const { user, panel } = await opened();
    await user.click(await byName('Copy page notes'));
    const said = await screen.findByText(/^The notes of 2 pages are copied/);
    expect(said.closest('[role="status"]')).toBeTruthy();
    expect(panel.services.copyNotes).toHaveBeenCalledTimes(1);
  });

  it('stand in the field where the browser lets nobody copy', async () => {
    const copyNotes = async () => ({ pages: 1, text: '{"siar":1}', copied: false });
    const { user, field } = await opened({ copyNotes });
    await user.click(await byName('Copy page notes'));
    expect(await screen.findByText(/^The browser doesn’t let us copy/)).toBeTruthy();
    expect(field.value).toBe('{"siar":1}');
  });

  it('are pasted, and a plan that was made without them goes', async () => {
    const { user, panel, field } = await opened();
    await user.click(await byName('Look for changes'));
    expect(await byName('Check again')).toBeTruthy();
    expect(isOff(await byName('Paste page notes'))).toBe(true);
    await fill(user, field, 'notes');
    await user.click(await byName('Paste page notes'));
    const said = await screen.findByText(/^2 pages are known here now/);
    expect(said.closest('[role="status"]')).toBeTruthy();
    expect(panel.services.pasteNotes).toHaveBeenCalledWith('notes');
    expect(field.value).toBe('');
    expect(await byName('Look for changes')).toBeTruthy();
  });

  it('of another kind are refused with the reason, and stay in the field', async () => {
    const pasteNotes = async () => Promise.reject(new SiarError('x', both('Another design’s.')));
    const { user, field } = await opened({ pasteNotes });
    await fill(user, field, 'x');
    await user.click(await byName('Paste page notes'));
    expect(await screen.findByText('Another design’s.')).toBeTruthy();
    expect(field.value).toBe('x');
    await fill(user, field, 'y');
    await waitFor(() => expect(screen.queryByText('Another design’s.')).toBeNull());
  });

  it('that don’t exist say so', async () => {
    const copyNotes = async () => Promise.reject(new SiarError('x', both('Nothing is known.')));
    const { user } = await opened({ copyNotes });
    await user.click(await byName('Copy page notes'));
    expect(await screen.findByText('Nothing is known.')).toBeTruthy();
  });
});
