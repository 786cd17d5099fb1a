import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInChromium, openStage, START_TIMEOUT, type Stage } from './browser.js';

describeInChromium('the bundle in Chromium, under the policy of Canva', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, START_TIMEOUT);
  afterAll(() => stage?.close());

  for (const theme of ['light', 'dark'] as const) {
    it(`starts and shows the panel, ${theme}`, async () => {
      const panel = await stage.open({ theme });
      await panel.page.getByRole('button').first().waitFor();
      await panel.shoot(`start-${theme}`);
      expect(await panel.barriers()).toEqual([]);
      expect(await panel.faults()).toEqual([]);
      await panel.close();
    }, 60_000);
  }

  it('follows the editor from light to dark', async () => {
    const panel = await stage.open({ theme: 'light' });
    await panel.page.getByRole('button').first().waitFor();
    const color = (): Promise<string> =>
      panel.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    const before = await color();
    await panel.setTheme('dark');
    await panel.page.waitForFunction(
      (value) => getComputedStyle(document.documentElement).colorScheme !== value,
      before,
    );
    expect([before, await color()]).toEqual(['light', 'dark']);
    await panel.close();
  }, 60_000);

  it('sees what breaks the policy, or it would prove nothing', async () => {
    const panel = await stage.open();
    await panel.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
      const worker = (): Worker => new Worker('data:text/javascript,');
      try {
        worker();
      } catch {
        // Some browsers throw, some report.
      }
    });
    await panel.page.evaluate('console.error("on purpose")');
    await panel.page.waitForFunction(() => window.policyViolations.length > 1);
    const faults = (await panel.faults()).join('\n');
    expect(faults).toContain('policy: script-src-elem');
    expect(faults).toContain('policy: worker-src');
    expect(faults).toContain('console error: on purpose');
    await panel.close();
  }, 60_000);
});
