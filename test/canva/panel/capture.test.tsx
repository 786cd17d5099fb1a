/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import type { Captured, PanelServices } from '../../../src/canva/panel/services.js';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import { fakePanel } from './fake-panel.js';
import { fill, show } from './show.js';
import { byName, noButton, withEvent, withTemplate } from './steps.js';

afterEach(cleanup);

const CAPTURED: Captured = {
  fileName: 'poster-kami.yaml',
  yaml: 'siar: 1\nid: poster-kami\n',
  fields: [{ name: { en: 'Title', id: 'Judul' }, expression: 'event.name', text: 'Membaca' }],
  lost: [{ what: { en: 'A chart', id: 'Bagan' }, why: { en: 'Apps can’t read it.', id: 'x' } }],
};

function shown(services: Partial<PanelServices> = {}) {
  const capture = jest.fn<PanelServices['capture']>(async () => CAPTURED);
  const panel = withTemplate(fakePanel({ services: { capture, ...services } }), 'quote');
  panel.store.set({ tab: 'capture' });
  return { panel, capture, user: show(panel) };
}

async function read(user: ReturnType<typeof show>, name = ' Poster Kami '): Promise<void> {
  await fill(user, screen.getByLabelText('Name of the template'), name);
  await user.click(await byName('Read the page'));
}

describe('saving a page as a template', () => {
  it('shows recognised fields, what is lost and why, and the document', async () => {
    const { user, capture, panel } = shown();
    await read(user);
    expect(await screen.findByRole('heading', { name: 'Poster Kami' })).toBeTruthy();
    expect(
      screen.getByText('Template ready. One detail will be filled in from each event.'),
    ).toBeTruthy();
    const details = await byName('Details recognised (1)');
    expect(details.getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByText('Title')).toBeTruthy();
    expect((await byName('For developers')).getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByText('Title · {{ event.name }}')).toBeTruthy();
    expect(screen.getByText('Membaca')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'One thing couldn’t be kept' })).toBeTruthy();
    expect(screen.getByText('A chart')).toBeTruthy();
    expect(screen.getByText('Apps can’t read it.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Template').value).toBe(CAPTURED.yaml);
    expect(screen.getByText('Save it as poster-kami.yaml in the folder “templates”.')).toBeTruthy();
    expect(capture.mock.calls[0]![0]).toEqual({
      ...{ name: 'Poster Kami', brand: 'nuraga', language: 'id' },
      fields: panel.engine.printedFields(panel.store.get().event!.event, {} as never),
    });
    expect(jest.mocked(panel.engine.printedFields).mock.calls[0]![1].template).toBe('quote');
  });

  it('says when nothing was recognised and nothing is lost', async () => {
    const { user } = shown({ capture: async () => ({ ...CAPTURED, fields: [], lost: [] }) });
    await read(user);
    expect(await screen.findByText(/No detail of the event was recognised\.$/)).toBeTruthy();
    expect(screen.getByText('Everything was kept')).toBeTruthy();
    expect(noButton(/^Details recognised/)).toBe(true);
  });

  it('needs a name', async () => {
    const { user, capture } = shown();
    await user.click(await byName('Read the page'));
    expect(await screen.findByText('Give the template a name.')).toBeTruthy();
    expect(capture).not.toHaveBeenCalled();
    await fill(user, screen.getByLabelText('Name of the template'), 'x');
    expect(screen.queryByText('Give the template a name.')).toBeNull();
  });

  it('copies, and says so to screen readers', async () => {
    const { user, panel } = shown();
    await read(user);
    await user.click(await byName('Copy'));
    expect((await screen.findByText('Copied.')).closest('[role="status"]')).toBeTruthy();
    expect(panel.services.copy).toHaveBeenCalledWith(CAPTURED.yaml);
  });

  it('tells the way out where the browser doesn’t copy or download', async () => {
    const never = async () => Promise.reject(new Error('no'));
    const { user } = shown({ copy: never, download: never });
    await read(user);
    await user.click(await byName('Copy'));
    expect(await screen.findByText(/^The browser doesn’t let us copy/)).toBeTruthy();
    await user.click(await byName('Download'));
    expect(await screen.findByText(/^The browser doesn’t let us download/)).toBeTruthy();
    expect(screen.queryByText(/let us copy/)).toBeNull();
  });

  it('downloads under the template’s name', async () => {
    const { user, panel } = shown();
    await read(user);
    await user.click(await byName('Download'));
    expect(panel.services.download).toHaveBeenCalledWith('poster-kami.yaml', CAPTURED.yaml);
  });

  it('shows a fault, keeps the name, and tries again', async () => {
    const { user, capture } = shown();
    capture.mockRejectedValueOnce(new CanvaFault('unsupported', 'x'));
    await read(user);
    expect(await screen.findByText(/^Canva can’t do this in this kind of design/)).toBeTruthy();
    await user.click(await byName('Try again'));
    expect(await screen.findByText(/^Template ready\./)).toBeTruthy();
    expect(capture.mock.calls[1]![0].name).toBe('Poster Kami');
  });

  it('stops', async () => {
    const { user, capture } = shown();
    capture.mockImplementation(
      async (_, signal) =>
        new Promise((_go, fail) => {
          const aborted = Object.assign(new Error('stopped'), { name: 'AbortError' });
          signal.addEventListener('abort', () => fail(aborted));
        }),
    );
    await read(user);
    await user.click(await byName('Cancel'));
    expect(await byName('Read the page')).toBeTruthy();
    expect(screen.queryByText('That didn’t work')).toBeNull();
  });

  it('goes back to the start', async () => {
    const { user } = shown();
    await read(user);
    await user.click(await byName('Back'));
    expect(await byName('Read the page')).toBeTruthy();
  });

  it('hints at the event while there is none, and works without', async () => {
    const panel = fakePanel();
    panel.store.set({ tab: 'capture' });
    const user = show(panel);
    expect(screen.getByText(/^Choose the event that the page shows/)).toBeTruthy();
    await read(user);
    expect(jest.mocked(panel.services.capture).mock.calls[0]![0].fields).toEqual([]);
  });

  it('is explained where Canva lets no app read', async () => {
    const panel = withEvent(fakePanel());
    panel.store.set({ tab: 'capture' });
    show(panel);
    act(() => panel.port.offer([]));
    expect(screen.getByText(/^Canva doesn’t let apps read this kind of design/)).toBeTruthy();
    expect(noButton('Read the page')).toBe(true);
  });
});
