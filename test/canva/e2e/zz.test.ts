import { it } from '@jest/globals';
import { openStage } from './browser.js';
it('x', async () => {
  const stage = await openStage();
  const panel = await stage.open({ width: 360, height: 900, language: 'en' });
  const { page } = panel;
  page.setDefaultTimeout(15000);
  let n = 0;
  const shot = async (name: string) => { await page.waitForTimeout(600); await panel.shoot(`w${n++}-${name}`); };
  try {
  await page.getByRole('tab').first().waitFor();
  await shot('start');
  console.log(await page.evaluate(() => document.body.innerText));
  await page.getByText('Optimalisasi Layanan').first().click();
  await shot('after-sample');
  console.log(await page.evaluate(() => document.body.innerText));
  await page.waitForTimeout(3000);
  await shot('templates');
  } catch (e) { console.log(String(e)); }
  console.log((await panel.faults()).join('\n').slice(0, 3000));
  console.log((await panel.barriers()).join('\n').slice(0, 3000));
  await stage.close();
}, 400000);
