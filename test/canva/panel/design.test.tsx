/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import { takeEvent } from '../../../src/canva/panel/actions/read-event.js';
import type {
  PanelServices,
  TaskOptions,
  UpdatePlan,
  Updated,
} from '../../../src/canva/panel/services.js';
import { anEvent, fakePanel, fakePort, type FakeParts } from './fake-panel.js';
import { fill, show } from './show.js';

afterEach(cleanup);

const byName = (name: string | RegExp) => screen.findByRole('button', { name });
const openTab = (user: ReturnType<typeof show>, name: string) =>
  user.click(screen.getByRole('tab', { name: new RegExp(name) }));

async function open(tab: string, parts: FakeParts = {}, withEvent = true) {
  const panel = fakePanel(parts);
  if (withEvent) takeEvent(panel, anEvent());
  const user = show(panel);
  await openTab(user, tab);
  return { panel, user };
}

const date = { en: 'Date', id: 'Tanggal' };

function aPlan(part: Partial<UpdatePlan> = {}): UpdatePlan {
  return {
    pages: [
      {
        number: 2,
        title: 'Membaca · Siar announce',
        changes: [{ name: date, from: '9 Maret', to: '16 Maret' }],
        unsure: [
          {
            name: { en: 'Place', id: 'Tempat' },
            from: 'Aula',
            to: '',
            why: { en: 'Somebody rewrote it.', id: 'Sudah ditulis ulang.' },
          },
        ],
      },
    ],
    others: 1,
    limits: [{ en: 'Renamed pages aren’t found.', id: 'Halaman bernama lain tak ketemu.' }],
    apply: jest.fn(async () => ({ changed: 1 })),
    ...part,
  };
}

describe('updating', () => {
  it('asks for an event first', async () => {
    const { user } = await open('Update', {}, false);
    expect(await screen.findByText('First choose the event as it is now.')).toBeTruthy();
    await user.click(await byName('Choose an event'));
    expect(await screen.findByText('What are you announcing?')).toBeTruthy();
  });

  it('shows from and to, what is unsure and why, and changes after a click', async () => {
    const plan = aPlan();
    const { panel, user } = await open('Update', { services: { findUpdates: async () => plan } });
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText('On the page: 9 Maret')).toBeTruthy();
    for (const text of [
      'Page 2',
      'Will become: 16 Maret',
      'Will become: (nothing)',
      'Somebody rewrote it.',
    ])
      expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByText('Left alone, to be on the safe side')).toBeTruthy();
    expect(screen.getByText(/^One page is about another event/)).toBeTruthy();
    expect(screen.getByText('Renamed pages aren’t found.')).toBeTruthy();
    expect(plan.apply).not.toHaveBeenCalled();
    await user.click(await byName('Make this change'));
    expect(await screen.findByText('One change was made.')).toBeTruthy();
    expect(panel.store.get().updating.is).toBe('done');
  });

  it('offers no change where all that differs is unsure', async () => {
    const [page] = aPlan().pages;
    const plan = aPlan({ pages: [{ ...page!, changes: [] }] });
    const { user } = await open('Update', { services: { findUpdates: async () => plan } });
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText('Somebody rewrote it.')).toBeTruthy();
    expect(screen.queryByText(/^Everything is up to date/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Make/ })).toBeNull();
  });

  it('says that nothing changes, or that there is no page', async () => {
    const page = { number: 1, title: 'x', changes: [], unsure: [] };
    const findUpdates = jest
      .fn<() => Promise<UpdatePlan>>()
      .mockResolvedValueOnce(aPlan({ pages: [page], others: 0 }))
      .mockResolvedValueOnce(aPlan({ pages: [], others: 0 }));
    const { user } = await open('Update', { services: { findUpdates } });
    await user.click(await byName('Look for changes'));
    expect(await screen.findByText(/^Everything is up to date/)).toBeTruthy();
    await user.click(await byName('Check again'));
    expect(await screen.findByText(/^This design has no page/)).toBeTruthy();
  });

  it('shows how far it is, and after Cancel what was changed', async () => {
    let options: TaskOptions | undefined;
    let finish: (updated: Updated) => void = () => undefined;
    const apply = (given: TaskOptions) => {
      options = given;
      return new Promise<Updated>((resolve) => {
        finish = resolve;
      });
    };
    const { user } = await open('Update', {
      services: { findUpdates: async () => aPlan({ apply }) },
    });
    await user.click(await byName('Look for changes'));
    await user.click(await byName('Make this change'));
    act(() => options!.onProgress(1, 4));
    expect(screen.getByText('Changing 1 of 4 pages…')).toBeTruthy();
    await user.click(await byName('Cancel'));
    expect(options!.signal.aborted).toBe(true);
    await act(async () => finish({ changed: 0 }));
    expect(await screen.findByText(/^Nothing was changed/)).toBeTruthy();
    expect(await byName('Check again')).toBeTruthy();
  });

  it('says so when the design was changed meanwhile', async () => {
    const apply = async () => ({ changed: 0, fault: new CanvaFault('changed', 'stale') });
    const { user } = await open('Update', {
      services: { findUpdates: async () => aPlan({ apply }) },
    });
    await user.click(await byName('Look for changes'));
    await user.click(await byName('Make this change'));
    expect(await screen.findByText(/^The design was changed in the meantime/)).toBeTruthy();
    expect(screen.getByText(/^Nothing was changed/)).toBeTruthy();
  });

  it('forgets the plan when another event is chosen', async () => {
    const { panel, user } = await open('Update', {
      services: { findUpdates: async () => aPlan() },
    });
    await user.click(await byName('Look for changes'));
    await screen.findByText('On the page: 9 Maret');
    act(() => takeEvent(panel, anEvent({ name: 'Lain' })));
    await openTab(user, 'Update');
    expect(screen.queryByText('On the page: 9 Maret')).toBeNull();
    expect(await byName('Look for changes')).toBeTruthy();
  });

  it('explains where designs can’t be read', async () => {
    const port = fakePort();
    port.offer(['add-page']);
    const { user } = await open('Update', { port });
    expect(screen.getByText(/^Canva doesn’t let apps read/)).toBeTruthy();
    await openTab(user, 'Save');
    expect(screen.getByText(/^Canva doesn’t let apps read/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Read the page' })).toBeNull();
  });
});

describe('saving as a template', () => {
  const captured = {
    fileName: 'poster-kita.yaml',
    yaml: 'siar: 1\nid: poster-kita',
    fields: [{ name: date, expression: 'when.date', text: '9 Maret 2027' }],
    lost: [
      { what: { en: 'A table', id: 'Tabel' }, why: { en: 'Not readable.', id: 'Tak terbaca.' } },
    ],
  };

  it('asks for a name, then shows fields, losses and the document', async () => {
    const capture = jest.fn<PanelServices['capture']>(async () => captured);
    const { panel, user } = await open('Save', { services: { capture } });
    await user.click(await byName('Read the page'));
    expect(await screen.findByText('Give the template a name.')).toBeTruthy();
    await fill(user, screen.getByLabelText('Name of the template'), 'Poster kita');
    await user.click(await byName('Read the page'));
    expect(await screen.findByText('Date · {{ when.date }}')).toBeTruthy();
    expect(screen.getByText('9 Maret 2027')).toBeTruthy();
    expect(screen.getByText('One thing couldn’t be kept')).toBeTruthy();
    expect(screen.getByText('Not readable.')).toBeTruthy();
    const document = screen.getByLabelText<HTMLTextAreaElement>('Template');
    expect(document.value).toBe(captured.yaml);
    expect(document.readOnly).toBe(true);
    expect(capture).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'Poster kita',
        fields: [expect.objectContaining({ expression: 'event.name' })],
      }),
      expect.anything(),
    );
    await user.click(await byName('Copy'));
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect(panel.services.copy).toHaveBeenCalledWith(captured.yaml);
    await user.click(await byName('Download'));
    expect(panel.services.download).toHaveBeenCalledWith('poster-kita.yaml', captured.yaml);
  });

  it('says what to do when the browser refuses to copy or download', async () => {
    const refuse = async () => Promise.reject(new Error('denied'));
    const services = { capture: async () => captured, copy: refuse, download: refuse };
    const { user } = await open('Save', { services });
    await fill(user, screen.getByLabelText('Name of the template'), 'x');
    await user.click(await byName('Read the page'));
    await user.click(await byName('Copy'));
    expect(await screen.findByText(/doesn’t let us copy/)).toBeTruthy();
    await user.click(await byName('Download'));
    expect(await screen.findByText(/doesn’t let us download/)).toBeTruthy();
  });

  it('keeps the name after a failure, and reads again', async () => {
    const capture = jest
      .fn(async () => captured)
      .mockRejectedValueOnce(new CanvaFault('timeout', 'late'));
    const { user } = await open('Save', { services: { capture } });
    await fill(user, screen.getByLabelText('Name of the template'), 'Poster');
    await user.click(await byName('Read the page'));
    expect(await screen.findByText(/^Canva didn’t answer in time/)).toBeTruthy();
    await user.click(await byName('Try again'));
    expect(await screen.findByText('Date · {{ when.date }}')).toBeTruthy();
  });
});
