import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('./child/print-facts.mjs', import.meta.url));
const SAMPLES = ['klinik-sitasi', 'naskah-kuno', 'optimalisasi', 'pekan-literasi', 'pojok-baca'];

function factsOn(machine: { TZ: string; LC_ALL: string }) {
  const output = execFileSync(process.execPath, [SCRIPT, ...SAMPLES], {
    env: { PATH: process.env['PATH'], ...machine },
    encoding: 'utf8',
  });
  return JSON.parse(output) as { timeZone: string; locale: string; made: unknown };
}

it('[W46] facts don’t depend on the machine’s zone or language', () => {
  const here = factsOn({ TZ: 'UTC', LC_ALL: 'C' });
  const east = factsOn({ TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8' });
  const west = factsOn({ TZ: 'America/Los_Angeles', LC_ALL: 'fa_IR.UTF-8' });
  // The machines really differ, else this proves nothing.
  expect([east.timeZone, west.timeZone]).toEqual(['Pacific/Kiritimati', 'America/Los_Angeles']);
  expect(new Set([here.locale, east.locale, west.locale]).size).toBe(3);
  expect(east.made).toEqual(here.made);
  expect(west.made).toEqual(here.made);
}, 60_000);
