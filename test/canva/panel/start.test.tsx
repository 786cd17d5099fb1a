/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Panel } from '../../../src/canva/panel/panel.js';
import { StartedPanel } from '../../../src/canva/panel/views/app.js';
import { fakePanel } from './fake-panel.js';
import { Providers, show } from './show.js';
import { byName, withEvent, withTemplate } from './steps.js';

afterEach(cleanup);

describe('the start', () => {
  it('waits, says what failed, and is tried again', async () => {
    const start = jest
      .fn<() => Promise<Panel>>(async () => fakePanel())
      .mockRejectedValueOnce(new Error('no WebAssembly'));
    render(
      <Providers locale="en">
        <StartedPanel start={start} />
      </Providers>,
    );
    expect(screen.getByRole('status', { name: 'One moment…' })).toBeTruthy();
    expect(await screen.findByText(/no WebAssembly/)).toBeTruthy();
    await userEvent.setup().click(await byName('Try again'));
    expect(await screen.findByRole('heading', { name: 'What are you announcing?' })).toBeTruthy();
    expect(start).toHaveBeenCalledTimes(2);
  });
});

/** What the Tab key comes to, in order, once around. */
async function stops(user: ReturnType<typeof show>): Promise<string[]> {
  const found: string[] = [];
  const first = document.activeElement;
  for (let step = 0; step < 60; step++) {
    await user.tab();
    const now = document.activeElement;
    if (!now || now === document.body || (step > 0 && now === first)) break;
    const label = now.id === '' ? null : document.querySelector(`label[for="${now.id}"]`);
    found.push(now.getAttribute('aria-label') ?? label?.textContent ?? now.textContent);
  }
  return found;
}

/** Among the stops, in this order: what is folded away, no style sheet hides here. */
function expectInOrder(found: readonly string[], wanted: readonly string[]): void {
  const places = wanted.map((name) => found.findIndex((one) => one.includes(name)));
  expect(wanted.filter((_, index) => places[index] === -1)).toEqual([]);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
}

/** Controls without a name. */
const nameless = () =>
  screen
    .queryAllByRole(/^(button|combobox|checkbox|textbox|tab|link)$/ as never)
    .filter((one) => (one.getAttribute('aria-label') ?? one.textContent) === '');

describe('the keyboard', () => {
  it('reaches every control of the first screen, top down', async () => {
    const user = show(fakePanel());
    expectInOrder(await stops(user), [
      'Create',
      'Use the sample “Naskah”',
      'Use the sample “Pekan Literasi”',
      'Use the sample “Klinik Sitasi”',
      'Show all 4 samples',
      'Fill in a form',
      'Paste text',
      'Choose or drop files',
      'From the library’s event list',
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What are you announcing?');
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'Try it with a sample',
      'Use your own event',
    ]);
    expect(nameless()).toEqual([]);
  });

  it('reaches every control of a template', async () => {
    const panel = withTemplate(fakePanel({ services: { fitsHere: async () => true } }), 'quote');
    const user = show(panel);
    await byName('Add to this page');
    expectInOrder(await stops(user), [
      'Create',
      'Back',
      'Format',
      'Add page',
      'Add to this page',
      'Add several formats at once',
      'Choose other fonts',
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('quote in English');
    expect(nameless()).toEqual([]);
  });

  it('goes through the tabs with the arrows', async () => {
    const panel = withEvent(fakePanel());
    const user = show(panel);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(
      await screen.findByRole('heading', { name: 'Bring your pages up to date' }),
    ).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    expect(
      await screen.findByRole('heading', { name: 'Save this page as a template' }),
    ).toBeTruthy();
    expect(panel.store.get().tab).toBe('capture');
  });

  it('finds the new screen when the button that it was on has gone', async () => {
    const user = show(fakePanel());
    (await byName('Fill in a form')).focus();
    await user.keyboard('{Enter}');
    const title = await screen.findByRole('heading', { name: 'New event' });
    expect(document.activeElement?.contains(title)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('isn’t taken from the editor when the panel opens', () => {
    show(fakePanel());
    expect(document.activeElement).toBe(document.body);
  });
});
