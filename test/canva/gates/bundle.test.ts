import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bundleFaults, codeFaults } from '../../../scripts/canva/bundle-rules.mjs';
import { corsHeaders, isAppOrigin } from '../../../scripts/canva/origins.mjs';

describe('what a bundle may hold', () => {
  it.each([
    ['eval', 'eval("1")'],
    ['eval by a detour', '(0, eval)("1")'],
    ['a function out of text', 'new Function("a", "return a")'],
    ['the same without new', 'Function("return 1")()'],
    ['the constructor passed on', 'const make = Function; make("1")'],
    ['a further file', 'import("./more.js")'],
    ['what only a module has', 'import.meta.url'],
  ])('finds %s', (_, text) => {
    expect(codeFaults(`const x = 1;\n${text}`)).toEqual([expect.stringMatching(/^app\.js: /)]);
  });

  it('takes names and questions for what they are', () => {
    const text = `a.eval(); ({ Function: 1, eval() {} }); b instanceof Function; typeof Function;
      Function.prototype.call; c.constructor === Function; 'eval("1")'; /new Function/; // eval()`;
    expect(codeFaults(text)).toEqual([]);
  });

  it('lets the known places in libraries be, each once', () => {
    const known = 'x = () => new Function("s","return import(s)")(y);';
    expect(codeFaults(known)).toEqual([]);
    expect(codeFaults(known + known)).toHaveLength(1);
  });
});

describe('a built app', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'siar-bundle-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is one script', async () => {
    expect(await bundleFaults(folder)).toEqual([
      'Canva takes one app.js; the build made no script.',
    ]);
    await writeFile(join(folder, 'app.js'), 'const a = 1;');
    await writeFile(join(folder, 'messages_en.json'), '{}');
    expect(await bundleFaults(folder)).toEqual([]);
    await writeFile(join(folder, '123.js'), '');
    expect(await bundleFaults(folder)).toEqual([
      'Canva takes one app.js; the build made 123.js, app.js.',
    ]);
  });

  it('has at most 5 MB, in bytes and not in characters', async () => {
    const most = 5 * 1024 * 1024;
    await writeFile(join(folder, 'app.js'), `//${'x'.repeat(most - 2)}`);
    expect(await bundleFaults(folder)).toEqual([]);
    await writeFile(join(folder, 'app.js'), `//${'x'.repeat(most - 3)}é`);
    expect(await bundleFaults(folder)).toEqual([
      `app.js has ${most + 1} bytes; Canva takes ${most}.`,
    ]);
  });
});

describe('who may load the app from this computer', () => {
  const APP = 'https://app-aagn3kx.canva-apps.com';

  it('is an app in Canva', () => {
    expect(corsHeaders(APP, undefined)).toMatchObject({ 'Access-Control-Allow-Origin': APP });
    for (const origin of [
      undefined,
      'null',
      'https://canva-apps.com',
      'http://app-aagn3kx.canva-apps.com',
      'https://app-aagn3kx.canva-apps.com.example',
      'https://app-aagn3kx.canva-apps.com:8443',
      'https://evil.example/https://app-aagn3kx.canva-apps.com',
    ])
      expect([origin, corsHeaders(origin, undefined)]).toEqual([origin, { Vary: 'Origin' }]);
    expect(isAppOrigin(`${APP}\n`)).toBe(false);
  });

  it('is one app alone when it is named', () => {
    expect(corsHeaders(APP, APP)).toMatchObject({ 'Access-Control-Allow-Origin': APP });
    expect(corsHeaders('https://app-other.canva-apps.com', APP)).toEqual({ Vary: 'Origin' });
  });
});
