import { describe, expect, it } from '@jest/globals';
import { callsOf, checkPermissions, readApp } from '../../../scripts/canva/permissions.mjs';
import { rootFolder } from '../../../scripts/setup/run.mjs';

const READ = 'canva:design:content:read';
const WRITE = 'canva:design:content:write';

const manifest = (permissions: readonly string[], intents: readonly string[] = []) => ({
  runtime: { permissions: permissions.map((name) => ({ name, type: 'mandatory' })) },
  intent: Object.fromEntries(intents.map((name) => [name, { enrolled: true }])),
});

/** What the gate says of one file. */
function faultsOf(text: string, permissions: readonly string[], intents?: readonly string[]) {
  const sources = [{ path: 'src/canva/a.ts', text }];
  return checkPermissions({ manifest: manifest(permissions, intents), sources }).faults;
}

const names = (text: string): string[] =>
  callsOf({ path: 'a.ts', text }).calls.map(({ name }) => name);

describe('the gate for permissions', () => {
  it('asks for the permission of each call, where it stands', () => {
    const text = `import { addPage, openDesign } from '@canva/design';\naddPage();\nopenDesign();`;
    expect(faultsOf(text, [READ, WRITE])).toEqual([]);
    expect(faultsOf(text, [WRITE])).toEqual([
      `src/canva/a.ts:3: openDesign needs "${READ}" in canva-app.json.`,
    ]);
  });

  it('finds a permission that no call needs', () => {
    const text = `import { addPage } from '@canva/design';\naddPage();`;
    expect(faultsOf(text, [WRITE, 'canva:brandkit:read'])).toEqual([
      'canva-app.json asks for "canva:brandkit:read", which no call needs.',
    ]);
    expect(faultsOf(`import { addPage } from '@canva/design';`, [WRITE])).toHaveLength(1);
  });

  it('wants a call that it doesn’t know in its table', () => {
    const text = `import { setSoundtrack } from '@canva/design';\nsetSoundtrack();`;
    expect(faultsOf(text, [])).toEqual([
      expect.stringMatching(/a\.ts:2: setSoundtrack of @canva\/design isn't in .*table/),
    ]);
  });

  it('knows calls under another name, as a value, and on the SDK’s objects', () => {
    expect(
      names(`import { addPage as add, ui, publish, type PageInfo } from '@canva/design';
        const calls = { add, drag: ui.startDragToPoint };
        (publish as typeof publish | undefined)?.launch();`),
    ).toEqual(['addPage', 'ui.startDragToPoint', 'publish.launch']);
  });

  it('takes other things of the same name, types, texts and components for no call', () => {
    expect(
      names(`import { upload } from '@canva/asset';
        import type { openDesign } from '@canva/design';
        import { Button } from '@canva/app-ui-kit';
        port.upload(); const o = { upload: 1 }; let t: typeof upload; Button();`),
    ).toEqual([]);
  });

  it('wants names, so that nothing is called unseen', () => {
    for (const line of [
      `import * as design from '@canva/design';`,
      `export { addPage } from '@canva/design';`,
      `const design = await import('@canva/design');`,
      `import('@canva/design').then(() => 1);`,
      `const { ...all } = await import('@canva/design');`,
    ])
      expect([line, callsOf({ path: 'a.ts', text: line }).faults]).toEqual([
        line,
        [expect.stringContaining('a.ts:1: import ')],
      ]);
  });

  it('wants each intent registered and enrolled, also one that is loaded after a check', () => {
    const text = `const { prepareDataConnector } = await import('@canva/intents/data');
      prepareDataConnector({});`;
    expect(faultsOf(text, [], ['data_connector'])).toEqual([]);
    expect(faultsOf(text, [])).toEqual([
      'src/canva/a.ts:2: prepareDataConnector needs "data_connector" enrolled in canva-app.json.',
    ]);
    expect(faultsOf('', [], ['data_connector'])).toEqual([
      'canva-app.json enrols "data_connector", which nothing registers.',
    ]);
  });

  it('finds the app as it is in order, and would miss each of its permissions', async () => {
    const app = await readApp(rootFolder);
    expect(checkPermissions(app).faults).toEqual([]);
    const { permissions } = app.manifest.runtime as { permissions: { name: string }[] };
    expect(permissions.length).toBeGreaterThan(0);
    for (const gone of permissions) {
      const runtime = { permissions: permissions.filter((one) => one !== gone) };
      const less = checkPermissions({ ...app, manifest: { ...app.manifest, runtime } });
      expect(less.faults.join()).toContain(`needs "${gone.name}"`);
    }
  });
});
