/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import { openTemplate } from '../../../src/canva/panel/actions/choose.js';
import { takeEvent } from '../../../src/canva/panel/actions/read-event.js';
import type { Added, PanelServices, TaskOptions } from '../../../src/canva/panel/services.js';
import { aNativePage, anEvent, fakePanel, fakePort, type FakeParts } from './fake-panel.js';
import { isOff, show } from './show.js';

afterEach(cleanup);

const byName = (name: string | RegExp) => screen.findByRole('button', { name });

function open(template: string, parts: FakeParts = {}) {
  const panel = fakePanel(parts);
  takeEvent(panel, anEvent());
  openTemplate(panel, template, 'ig-square');
  return { panel, user: show(panel) };
}

const titles = (add: PanelServices['add']) =>
  jest.mocked(add).mock.calls.map(([pages]) => pages.map(({ title }) => title));

/** An insert that a test moves along by hand. */
function slowAdd() {
  let finish: (added: Added) => void = () => undefined;
  let options: TaskOptions | undefined;
  const add: PanelServices['add'] = (_, given) => {
    options = given;
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  return {
    add: jest.fn(add),
    options: () => options!,
    finish: (added: Added) => act(async () => finish(added)),
  };
}

describe('adding', () => {
  it('adds one page, and says so', async () => {
    const { panel, user } = open('announce');
    await user.click(await byName('Add page'));
    expect(await screen.findByText('One page added.')).toBeTruthy();
    expect(titles(panel.services.add)).toEqual([['announce ig-square 1']]);
  });

  it('says when Canva left something opaque', async () => {
    const { panel, user } = open('announce');
    jest.spyOn(panel.services, 'add').mockResolvedValue({ added: 1, total: 1, opaque: true });
    await user.click(await byName('Add page'));
    expect(await screen.findByText(/should be see-through/)).toBeTruthy();
  });

  it('adds all pages of a carousel, or the one that is shown', async () => {
    const { panel, user } = open('slides');
    await user.click(await byName('Add all 3 pages'));
    expect(await screen.findByText('3 pages added.')).toBeTruthy();
    await user.click(await byName('Next page'));
    await user.click(await byName('Add only this page'));
    expect(await screen.findByText('One page added.')).toBeTruthy();
    expect(titles(panel.services.add)).toEqual([
      ['slides ig-square 1', 'slides ig-square 2', 'slides ig-square 3'],
      ['slides ig-square 2'],
    ]);
  });

  it('adds a kit of the formats that are checked', async () => {
    const { panel, user } = open('announce');
    await user.click(await byName('Add several formats at once'));
    await user.click(await byName('Choose none'));
    expect(isOff(await byName('Choose a format'))).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'a4 format' }));
    await user.click(screen.getByRole('checkbox', { name: 'ig-square format' }));
    await user.click(await byName('Add 2 formats'));
    expect(await screen.findByText('2 pages added.')).toBeTruthy();
    expect(titles(panel.services.add)).toEqual([['announce ig-square 1', 'announce a4 1']]);
  });

  it('shows progress, and stops at Cancel: what is there, and how to go on', async () => {
    const slow = slowAdd();
    const { user } = open('slides', { services: { add: slow.add } });
    await user.click(await byName('Add all 3 pages'));
    await screen.findByText('Adding to your design: 0 of 3…');
    act(() => slow.options().onProgress(1, 3));
    expect(screen.getByText('Adding to your design: 1 of 3…')).toBeTruthy();
    const bar = screen.getByRole('progressbar', { name: 'Progress' });
    expect(bar.getAttribute('aria-valuenow')).toBe('33');
    expect(screen.queryByRole('button', { name: 'Add all 3 pages' })).toBeNull();
    await user.click(await byName('Cancel'));
    expect(slow.options().signal.aborted).toBe(true);
    const resume = jest.fn(async () => ({ added: 3, total: 3 }));
    await slow.finish({ added: 1, total: 3, resume });
    expect(await screen.findByText('1 of 3 pages was added.')).toBeTruthy();
    await user.click(await byName('Add the other 2 pages'));
    expect(await screen.findByText('3 pages added.')).toBeTruthy();
    expect(resume).toHaveBeenCalledTimes(1);
    expect(slow.add).toHaveBeenCalledTimes(1);
  });

  it('says why it was interrupted; what is there may be left so', async () => {
    const add = async (): Promise<Added> => ({
      ...{ added: 2, total: 3, fault: new CanvaFault('quota', 'cap') },
      resume: async () => ({ added: 3, total: 3 }),
    });
    const { user } = open('slides', { services: { add } });
    await user.click(await byName('Add all 3 pages'));
    const why = await screen.findByText(/^Nothing more fits in/);
    const fact = screen.getByText('2 of 3 pages were added.');
    expect(fact.compareDocumentPosition(why)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(await byName('Add the other page')).toBeTruthy();
    await user.click(await byName('Keep what is there'));
    expect(screen.queryByText(/^Nothing more fits in/)).toBeNull();
    expect(await byName('Add all 3 pages')).toBeTruthy();
  });

  it('stops between two drawings of a kit', async () => {
    let go = (): void => undefined;
    const native = jest.fn(
      () =>
        new Promise<ReturnType<typeof aNativePage>[]>((resolve) => {
          go = () => resolve([aNativePage('x')]);
        }),
    );
    const { panel, user } = open('announce', { engine: { native } });
    await user.click(await byName('Add several formats at once'));
    await user.click(await byName('Add 3 formats'));
    expect(await screen.findByText('Drawing 0 of 3…')).toBeTruthy();
    await user.click(await byName('Cancel'));
    await act(async () => go());
    expect(await screen.findByText('Nothing was added yet.')).toBeTruthy();
    expect(native).toHaveBeenCalledTimes(1);
    expect(panel.services.add).not.toHaveBeenCalled();
  });

  it('offers the open page only where the elements fit', async () => {
    const { panel, user } = open('announce', { services: { fitsHere: async () => true } });
    await user.click(await byName('Add to this page'));
    expect(await screen.findByText('It is on your page now.')).toBeTruthy();
    expect(panel.services.addHere).toHaveBeenCalledTimes(1);
    cleanup();
    open('announce');
    await byName('Add page');
    expect(screen.queryByRole('button', { name: 'Add to this page' })).toBeNull();
  });

  it('explains where Canva takes no pages', async () => {
    const port = fakePort();
    port.offer(['read-design']);
    open('announce', { port });
    expect(await screen.findByText(/^This kind of design takes no new pages/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add page' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add several formats at once' })).toBeNull();
  });
});
