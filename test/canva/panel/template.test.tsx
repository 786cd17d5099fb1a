/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Engine } from '../../../src/canva/engine/engine.js';
import type { Added, PanelServices, TaskOptions } from '../../../src/canva/panel/services.js';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import type { Finding, Severity } from '../../../src/model/finding.js';
import type { NativePage } from '../../../src/output/canva/native.js';
import { aNativePage, aPage, EVERYTHING, fakePanel } from './fake-panel.js';
import { show } from './show.js';
import { byName, choose, isOff, noButton, withTemplate } from './steps.js';

afterEach(cleanup);

const finding = (severity: Severity): Finding => ({
  ...{ rule: severity, severity, where: 'title' },
  message: { en: `The ${severity} message.`, id: `Pesan ${severity}.` },
  advice: { en: `The ${severity} advice.`, id: `Saran ${severity}.` },
});

/** A task that goes on when the test says so. */
function held(): {
  run: jest.Mock<(pages: unknown, options: TaskOptions) => Promise<Added>>;
  end: (added: Added) => Promise<void>;
  options: () => TaskOptions;
} {
  let resolve: (added: Added) => void = () => undefined;
  const run = jest.fn<(pages: unknown, options: TaskOptions) => Promise<Added>>(
    async () => new Promise((go) => (resolve = go)),
  );
  return {
    run,
    end: async (added) => act(async () => resolve(added)),
    options: () => run.mock.calls.at(-1)![1],
  };
}

describe('a template', () => {
  it('shows findings: how grave, what, and what to do', async () => {
    const findings = [finding('error'), finding('warning'), finding('note')];
    const preview = async () => [aPage(1, 1, { findings })];
    show(withTemplate(fakePanel({ engine: { preview } })));
    for (const [severity, label] of [
      ['error', 'Error'],
      ['warning', 'Warning'],
      ['note', 'Note'],
    ]) {
      const message = await screen.findByText(`The ${severity} message.`);
      const item = message.closest('[role="listitem"]')!;
      expect(item.textContent).toContain(label);
      expect(item.textContent).toContain(`The ${severity} advice.`);
    }
    expect(screen.queryByText('Nothing to fix on this page.')).toBeNull();
  });

  it('says when there is nothing to fix, and when it is for', async () => {
    show(withTemplate(fakePanel()));
    expect(await screen.findByText('Nothing to fix on this page.')).toBeTruthy();
    expect(screen.getByText('When to use announce')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Preview: Poster 1' })).toBeTruthy();
  });

  it('steps through a carousel, each page with its own findings', async () => {
    const preview = async () => [aPage(1, 2), aPage(2, 2, { findings: [finding('warning')] })];
    const user = show(withTemplate(fakePanel({ engine: { preview } }), 'slides'));
    expect(await screen.findByText('Page 1 of 2')).toBeTruthy();
    expect(isOff(await byName('Previous page'))).toBe(true);
    expect(screen.queryByText('The warning message.')).toBeNull();
    await user.click(await byName('Next page'));
    expect(await screen.findByText('Page 2 of 2')).toBeTruthy();
    expect(screen.getByText('The warning message.')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Preview: Poster 2' })).toBeTruthy();
    expect(isOff(await byName('Next page'))).toBe(true);
  });

  it('changes its format', async () => {
    const panel = withTemplate(fakePanel());
    const user = show(panel);
    await choose(user, 'Format', 'wa-status format');
    await waitFor(() =>
      expect(jest.mocked(panel.engine.preview).mock.calls.at(-1)?.[1].format).toBe('wa-status'),
    );
    await user.click(await byName('Add page'));
    await screen.findByText('The page is in your design.');
    expect(jest.mocked(panel.services.add).mock.calls[0]![0].map(({ title }) => title)).toEqual([
      'announce wa-status 1',
    ]);
  });

  it('that can’t be drawn says why, offers no adding, and is tried again', async () => {
    const preview = jest
      .fn<Engine['preview']>(async () => [aPage()])
      .mockRejectedValueOnce(new CanvaFault('offline', 'x'));
    const user = show(withTemplate(fakePanel({ engine: { preview } })));
    expect(await screen.findByText(/^There is no connection/)).toBeTruthy();
    expect(noButton('Add page')).toBe(true);
    await user.click(await byName('Try again'));
    expect(await byName('Add page')).toBeTruthy();
  });

  it('leads to its fonts', async () => {
    const page = {
      ...aNativePage('x'),
      elements: [{ kind: 'text', face: { family: 'Newsreader', weight: 600 } }],
    } as unknown as ReturnType<typeof aNativePage>;
    const user = show(withTemplate(fakePanel({ engine: { native: async () => [page] } })));
    await user.click(await byName('Choose other fonts'));
    expect(await byName('Choose instead of Newsreader')).toBeTruthy();
  });
});

describe('adding', () => {
  it('adds the shown page of a carousel alone, or all', async () => {
    const panel = withTemplate(fakePanel(), 'slides');
    const user = show(panel);
    await user.click(await byName('Next page'));
    await user.click(await byName('Add only this page'));
    expect(await screen.findByText('The page is in your design.')).toBeTruthy();
    await user.click(await byName('Add all 3 pages'));
    expect(await screen.findByText('3 pages are in your design.')).toBeTruthy();
    const titles = jest
      .mocked(panel.services.add)
      .mock.calls.map(([pages]) => pages.map(({ title }) => title));
    expect(titles).toEqual([
      ['slides ig-square 2'],
      ['slides ig-square 1', 'slides ig-square 2', 'slides ig-square 3'],
    ]);
  });

  it('adds the chosen formats of a kit, in their order', async () => {
    const panel = withTemplate(fakePanel());
    const user = show(panel);
    await user.click(await byName('Add a kit of formats'));
    expect(await byName('Add 3 formats')).toBeTruthy();
    await user.click(await byName('Choose none'));
    expect(isOff(await byName('Choose a format'))).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'a4 format' }));
    await user.click(screen.getByRole('checkbox', { name: 'ig-square format' }));
    await user.click(await byName('Add 2 formats'));
    expect(await screen.findByText('2 pages are in your design.')).toBeTruthy();
    const [pages] = jest.mocked(panel.services.add).mock.calls[0]!;
    expect(pages.map(({ title }) => title)).toEqual(['announce ig-square 1', 'announce a4 1']);
  });

  it('tells how far it is, hands on the chosen fonts, and stops', async () => {
    const task = held();
    const panel = withTemplate(fakePanel({ services: { add: task.run } }), 'slides');
    const fonts = { Newsreader: { ref: 'f', name: 'Lora' } };
    panel.store.set({ settings: { ...panel.store.get().settings, fonts } });
    const user = show(panel);
    await user.click(await byName('Add all 3 pages'));
    await waitFor(() => expect(task.run).toHaveBeenCalled());
    act(() => task.options().onProgress(1, 3));
    expect(
      screen.getByText('Adding to your design: 1 of 3…').closest('[role="status"]'),
    ).toBeTruthy();
    expect(
      screen.getByRole('progressbar', { name: 'Progress' }).getAttribute('aria-valuenow'),
    ).toBe('33');
    expect(task.options().fonts).toEqual(fonts);
    expect(noButton(/^Add/)).toBe(true);
    await user.click(await byName('Cancel'));
    expect(task.options().signal.aborted).toBe(true);
    await task.end({ added: 1, total: 3, resume: async () => ({ added: 3, total: 3 }) });
    expect(screen.getByText('1 of 3 pages are in your design.')).toBeTruthy();
    expect(screen.queryByText('That didn’t work')).toBeNull();
    await user.click(await byName('Continue'));
    expect(await screen.findByText('3 pages are in your design.')).toBeTruthy();
  });

  it('stops while pages are still drawn', async () => {
    let draw: (pages: NativePage[]) => void = () => undefined;
    const native = jest.fn<Engine['native']>(async () => new Promise((go) => (draw = go)));
    const panel = withTemplate(fakePanel({ engine: { native } }));
    const user = show(panel);
    await user.click(await byName('Add a kit of formats'));
    await user.click(await byName('Add 3 formats'));
    expect(await screen.findByText('Drawing 0 of 3…')).toBeTruthy();
    await user.click(await byName('Cancel'));
    await act(async () => draw([aNativePage('x')]));
    expect(await screen.findByText('Nothing was added yet.')).toBeTruthy();
    expect(native).toHaveBeenCalledTimes(1);
    expect(panel.services.add).not.toHaveBeenCalled();
  });

  it('says what is there after a fault, and goes on with the rest', async () => {
    const resume = jest.fn<NonNullable<Added['resume']>>(async () => ({ added: 3, total: 3 }));
    const fault = new CanvaFault('rate-limited', 'x');
    const add = jest.fn<PanelServices['add']>(async () => ({ added: 2, total: 3, fault, resume }));
    const user = show(withTemplate(fakePanel({ services: { add } }), 'slides'));
    await user.click(await byName('Add all 3 pages'));
    expect(await screen.findByText(/^Canva asks us to slow down/)).toBeTruthy();
    expect(screen.getByText('2 of 3 pages are in your design.')).toBeTruthy();
    await user.click(await byName('Continue'));
    expect(await screen.findByText('3 pages are in your design.')).toBeTruthy();
    expect(add).toHaveBeenCalledTimes(1);
    expect(resume).toHaveBeenCalledTimes(1);
  });

  it('leaves it at what is there', async () => {
    const fault = new CanvaFault('quota', 'x');
    const add = async (): Promise<Added> => ({ added: 0, total: 1, fault });
    const user = show(withTemplate(fakePanel({ services: { add } })));
    await user.click(await byName('Add page'));
    expect(await screen.findByText('Nothing was added yet.')).toBeTruthy();
    expect(noButton('Continue')).toBe(true);
    await user.click(await byName('Leave it so'));
    expect(await byName('Add page')).toBeTruthy();
  });

  it('goes onto the open page only where it fits', async () => {
    const fitsHere = jest.fn<PanelServices['fitsHere']>(async ({ height }) => height === 1920);
    const panel = withTemplate(fakePanel({ services: { fitsHere } }));
    const user = show(panel);
    await byName('Add page');
    expect(noButton('Add to this page')).toBe(true);
    await choose(user, 'Format', 'wa-status format');
    await user.click(await byName('Add to this page'));
    expect(await screen.findByText('It is on your page now.')).toBeTruthy();
    const [page] = jest.mocked(panel.services.addHere).mock.calls[0]!;
    expect(page.title).toBe('announce wa-status 1');
  });

  it('onto the open page tells which part is there, and goes on', async () => {
    const resume = async (): Promise<Added> => ({ added: 4, total: 4 });
    const fault = new CanvaFault('offline', 'x');
    const addHere = async (): Promise<Added> => ({ added: 1, total: 4, fault, resume });
    const services = { addHere, fitsHere: async () => true };
    const user = show(withTemplate(fakePanel({ services })));
    await user.click(await byName('Add to this page'));
    expect(await screen.findByText('1 of 4 elements are on your page.')).toBeTruthy();
    await user.click(await byName('Continue'));
    expect(await screen.findByText('It is on your page now.')).toBeTruthy();
  });
});

/** Begins to drag the card in the preview. */
function drag(): void {
  fireEvent.dragStart(screen.getByRole('img', { name: /^Preview/ }));
}

describe('what Canva doesn’t offer', () => {
  const without = (feature: string) => EVERYTHING.filter((each) => each !== feature);

  it('is dragging: no hint, and nothing starts', async () => {
    const panel = withTemplate(fakePanel());
    panel.port.offer(without('drag'));
    show(panel);
    await byName('Add page');
    expect(screen.queryByText(/^Drag the picture/)).toBeNull();
    drag();
    expect(document.querySelector('[draggable="true"]')).toBeNull();
    expect(panel.port.startDrag).not.toHaveBeenCalled();
  });

  it('is new pages: says so, and adds to the open page instead', async () => {
    const panel = withTemplate(fakePanel({ services: { fitsHere: async () => true } }));
    show(panel);
    await byName('Add page');
    act(() => panel.port.offer(without('add-page')));
    expect(screen.getByText(/^This kind of design takes no new pages/)).toBeTruthy();
    expect(noButton('Add page')).toBe(true);
    expect(noButton('Add a kit of formats')).toBe(true);
    expect(await byName('Add to this page')).toBeTruthy();
  });

  it('is elements on the open page: not even asked whether it fits', async () => {
    const panel = fakePanel({ services: { fitsHere: jest.fn(async () => true) } });
    panel.port.offer(without('add-element'));
    show(withTemplate(panel));
    await byName('Add page');
    expect(noButton('Add to this page')).toBe(true);
    expect(panel.services.fitsHere).not.toHaveBeenCalled();
  });
});

describe('dragging the preview', () => {
  it('hands Canva the picture of the shown page', async () => {
    const panel = withTemplate(fakePanel());
    show(panel);
    await byName('Add page');
    expect(document.querySelector('[draggable="true"]')).toBeTruthy();
    drag();
    expect(panel.port.startDrag).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'dragstart' }),
      expect.objectContaining({ fullSize: { width: 1080, height: 1080 } }),
    );
    expect(jest.mocked(panel.engine.drag).mock.calls[0]![0].alt).toBe('Poster 1');
  });

  it('says when it fails', async () => {
    const panel = withTemplate(fakePanel());
    panel.port.startDrag = async () => Promise.reject(new CanvaFault('unsupported', 'x'));
    show(panel);
    await byName('Add page');
    drag();
    expect(await screen.findByText(/^Canva can’t do this in this kind of design/)).toBeTruthy();
  });
});
