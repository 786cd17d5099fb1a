import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { ScenePage } from '../../src/model/scene.js';
import { CHILDREN, EVENT, SITUATIONS } from './sample.js';
import { laidOut } from './scenes.js';

const SCRIPT = fileURLToPath(new URL('./child/print-scene.mjs', import.meta.url));

interface Printed {
  timeZone: string;
  locale: string;
  pages: ScenePage[];
}

async function sceneOn(machine: { TZ: string; LC_ALL: string }): Promise<Printed> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
    env: { PATH: process.env['PATH'], ...machine },
    maxBuffer: 64e6,
  });
  return JSON.parse(stdout) as Printed;
}

describe('the same input', () => {
  it('[G30] gives the same scene and the same picture on any machine', async () => {
    const [east, west] = await Promise.all([
      sceneOn({ TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8' }),
      sceneOn({ TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' }),
    ]);
    expect([east.timeZone, west.timeZone]).toEqual(['Pacific/Kiritimati', 'America/Los_Angeles']);
    expect(east.locale).not.toBe(west.locale);
    expect(east.pages.length).toBeGreaterThanOrEqual(SITUATIONS.length);
    expect(west.pages).toEqual(east.pages);

    const here: ScenePage[] = [];
    for (const situation of SITUATIONS) {
      here.push(...(await laidOut(CHILDREN, { event: EVENT, ...situation })).pages);
    }
    expect(JSON.parse(JSON.stringify(here))).toEqual(east.pages);
  }, 60_000);

  it('[G30] gives the same picture again, whatever was drawn in between', async () => {
    const draw = () => laidOut(CHILDREN, { event: EVENT, ...SITUATIONS[0] });
    const first = await draw();
    await laidOut(CHILDREN, { event: { ...EVENT, name: 'Lain' }, language: 'ar' });
    expect(await draw()).toEqual(first);
  });

  it('[G30] gives the same pictures side by side', async () => {
    const draw = () => laidOut(CHILDREN, { event: EVENT, ...SITUATIONS[1] });
    const [first, second] = await Promise.all([draw(), draw()]);
    expect(second).toEqual(first);
  });
});
