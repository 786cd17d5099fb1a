import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInChromium, openStage, START_TIMEOUT, type Panel, type Stage } from './browser.js';

/**
 * A whole visit, on the unmodified bundle under Canva's policy, with a design that remembers: choose an event,
 * preview, add a kit, update after a changed date, save as a template. Pictures of every screen lie in `out/canva/`.
 */

const TIMEOUT = 120_000;

describeInChromium('a visit to the panel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, START_TIMEOUT);
  afterAll(() => stage?.close());

  for (const theme of ['light', 'dark'] as const) {
    it(
      `goes from an event to a kit, its update and a template, ${theme}`,
      async () => {
        const panel = await stage.open({ theme, height: 1400 });
        const { page } = panel;
        const look = lookOf(panel, theme);
        await page.getByRole('tab').first().waitFor();
        await look('1-event');

        await page.getByRole('button', { name: /Pekan Literasi/ }).click();
        await pictures(page, 4);
        await look('2-templates');

        await page.getByRole('button', { name: /Photo announcement/ }).click();
        await pictures(page, 1);
        await page.getByRole('button', { name: 'Add several formats at once' }).click();
        await look('3-template');
        await only(page, ['Instagram feed (4:5)', 'Instagram story', 'X post']);
        await page.getByRole('button', { name: 'Add 3 formats' }).click();
        await page.getByText('3 pages added.').waitFor();
        await look('4-added');
        expect(await sizes(page)).toEqual([
          [1080, 1080],
          [1080, 1350],
          [1080, 1920],
          [1200, 675],
        ]);
        expect(await texts(page, 1)).toContain('8–10');

        // A colleague works on one of them meanwhile.
        await page.evaluate(() => {
          const { designer, pages } = window.fakeCanva;
          const at = pages()[1]!.elements.findIndex(
            (element) => element.kind === 'text' && element.runs[0]?.text === 'Daring',
          );
          designer.setText(1, [at], 'Daring, lewat Zoom kami');
          designer.move(1, [at], { top: 1000, left: 464 });
          const days = pages()[2]!.elements.findIndex(
            (element) => element.kind === 'text' && element.runs[0]?.text === '8–10',
          );
          designer.setText(2, [days], '8 sampai 10');
        });
        await changeDate(page, '2027-02-15', '2027-02-17');
        await page.getByRole('tab', { name: 'Update' }).click();
        await page.getByRole('button', { name: 'Look for changes' }).click();
        await page.getByText('Will become: 15–17').first().waitFor();
        await page.getByText('On the page: 8 sampai 10').waitFor();
        await look('5-update');
        await page.getByRole('button', { name: /^Change it all the same/ }).click();
        await page.getByText('It replaces what somebody changed in Canva.').waitFor();
        await look('5-update-insisted');
        await page.getByRole('button', { name: /^Make (this change|these|\d+|all)/ }).click();
        await page.getByText(/changes? (was|were) made/).waitFor();
        await look('6-updated');
        for (const number of [1, 2, 3]) {
          expect(await texts(page, number)).toContain('15–17');
          expect(await texts(page, number)).not.toContain('8–10');
        }
        expect(await texts(page, 1)).toContain('Daring, lewat Zoom kami');

        await page.evaluate(() => window.fakeCanva.designer.goTo(1));
        await page.getByRole('tab', { name: 'Save' }).click();
        await page.getByLabel('Name of the template').fill('Pengumuman kami');
        await page.getByRole('button', { name: 'Read the page' }).click();
        await page
          .getByText(/^Template ready/)
          .first()
          .waitFor();
        await look('7-saved');
        await page.getByRole('button', { name: 'For developers' }).click();
        const yaml = page.getByRole('textbox', { name: 'Template' });
        await yaml.waitFor();
        await look('7-saved-source');
        const saved = await yaml.inputValue();
        expect(saved).toContain('id: pengumuman-kami');
        expect(saved).toContain("text: '{{ event.name }}'");
        expect(saved).toContain("text: '{{ where.label }}, lewat Zoom kami'");

        await page.getByRole('tab', { name: 'More' }).click();
        await look('8-more');
        expect(await panel.faults()).toEqual([]);
        await panel.close();
      },
      TIMEOUT,
    );
  }

  it(
    'speaks Indonesian, narrow and wide',
    async () => {
      for (const width of [300, 720]) {
        const panel = await stage.open({ language: 'id', width, height: 1400 });
        const { page } = panel;
        const look = lookOf(panel, `id-${width}`);
        await page.getByRole('tab').first().waitFor();
        await look('1-event');
        await page.getByRole('button', { name: /Optimalisasi/ }).click();
        await pictures(page, 4);
        await look('2-templates');
        // Nothing sticks out of the panel.
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await panel.faults()).toEqual([]);
        await panel.close();
      }
    },
    TIMEOUT,
  );

  it(
    'goes on after an interruption, and adds no page twice',
    async () => {
      const panel = await stage.open({ height: 1400 });
      const { page } = panel;
      await page.getByRole('button', { name: /Pekan Literasi/ }).click();
      await page.getByRole('button', { name: /Photo announcement/ }).click();
      await page.getByRole('button', { name: 'Add several formats at once' }).click();
      await only(page, ['Instagram feed (4:5)', 'Instagram story', 'X post']);
      await page.evaluate(() => {
        const { canva } = window.fakeCanva.fake;
        canva.troubles.fail({ on: 'addPage', code: 'internal_error', nth: 2, times: 1 });
      });
      await page.getByRole('button', { name: 'Add 3 formats' }).click();
      await page.getByText(/1 of 3/).waitFor();
      await panel.shoot('stopped');
      expect(await panel.barriers()).toEqual([]);
      await page.getByRole('button', { name: 'Add the other 2 pages' }).click();
      await page.getByText('3 pages added.').waitFor();
      expect(await sizes(page)).toHaveLength(4);
      await panel.close();
    },
    TIMEOUT,
  );

  it(
    'works with the keyboard alone',
    async () => {
      const panel = await stage.open({ height: 1400 });
      const { page } = panel;
      await page.getByRole('tab').first().waitFor();
      await tabTo(page, /Pekan Literasi/);
      await page.keyboard.press('Enter');
      await pictures(page, 4);
      await tabTo(page, /Photo announcement/);
      await page.keyboard.press('Enter');
      await pictures(page, 1);
      await tabTo(page, /^Add page$/);
      await page.keyboard.press('Enter');
      await page
        .getByText(/page added/)
        .first()
        .waitFor();
      expect(await sizes(page)).toHaveLength(2);
      await panel.close();
    },
    TIMEOUT,
  );
});

/** A picture of the screen, with everything that is serious on it. */
function lookOf(panel: Panel, name: string): (screen: string) => Promise<void> {
  return async (screen) => {
    // Things fade in.
    await panel.page.waitForTimeout(400);
    await panel.shoot(`${name}/${screen}`);
    expect(await panel.barriers()).toEqual([]);
  };
}

/** Waits for previews that are drawn. */
async function pictures(page: Page, count: number): Promise<void> {
  await page.waitForFunction((least) => {
    const drawn = [...document.querySelectorAll<HTMLElement>('img, [style*="data:image"]')];
    const seen = drawn.filter((each) => each.outerHTML.includes('data:image/svg+xml'));
    return seen.length >= least;
  }, count);
}

/** Leaves these formats alone in the kit. */
async function only(page: Page, formats: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Choose none' }).click();
  for (const format of formats) {
    // The kit draws a box of its own over a hidden one.
    await page.getByRole('checkbox', { name: format }).dispatchEvent('click');
  }
}

async function changeDate(page: Page, first: string, last: string): Promise<void> {
  await page.getByRole('button', { name: /^Back/ }).first().click();
  await page.getByRole('button', { name: 'Edit details' }).click();
  await page.getByLabel('Date', { exact: true }).fill(first);
  await page.getByLabel('Last day', { exact: true }).fill(last);
  await page.getByRole('button', { name: 'Show templates' }).click();
  await page.getByText(/15–17 February 2027/).waitFor();
}

function sizes(page: Page): Promise<(number | undefined)[][]> {
  return page.evaluate(() => window.fakeCanva.pages().map(({ width, height }) => [width, height]));
}

/** Every text on a page of the design. */
function texts(page: Page, number: number): Promise<string[]> {
  return page.evaluate(
    (index) =>
      window.fakeCanva
        .pages()
        [index]!.elements.flatMap((element) =>
          element.kind === 'text' ? [element.runs.map(({ text }) => text).join('')] : [],
        ),
    number,
  );
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}
