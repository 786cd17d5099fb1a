import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { uiLanguage } from '../../src/cli/context.js';
import { exitStatusOf } from '../../src/cli/exit-status.js';
import { AssetError, InputError, LimitError, RenderError } from '../../src/errors.js';
import { FORMATS } from '../../src/model/formats/index.js';
import { siar } from './world.js';

const COMMANDS = ['render', 'check', 'watch', 'templates', 'fields', 'formats'];

describe('the command line', () => {
  it('[L3] shows help without a command, with --help and with "help"', async () => {
    for (const argv of [[], ['--help'], ['help']]) {
      const { status, stdout, stderr } = await siar(argv);
      expect([argv, status, stderr]).toEqual([argv, 0, '']);
      for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
    }
  });

  it.each(COMMANDS)(
    '[L3] %s --help has examples and exit statuses and loads nothing',
    async (name) => {
      const loadEngine = (): never => {
        throw new Error('loaded');
      };
      const { status, stdout } = await siar([name, '--help'], { input: { loadEngine } });
      expect(status).toBe(0);
      expect(stdout).toContain(`Examples:\n  siar ${name}`);
      expect(stdout).toContain('Exit status:\n  0 ');
      expect(stdout).toContain('--json');
    },
  );

  it.each(COMMANDS)('[L3] %s --help is whole in Indonesian', async (name) => {
    const { stdout } = await siar([name, '--help'], { input: { env: { SIAR_LANG: 'id' } } });
    expect(stdout).toMatch(/^Pemakaian: siar /);
    expect(stdout).toContain('Contoh:');
    expect(stdout).not.toMatch(/Usage|[Oo]ptions|Arguments|display help|default:|Examples|Exit/);
  });

  it('[L3] tells the version of the package', async () => {
    const url = new URL('../../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(url, 'utf8')) as { version: string };
    expect((await siar(['--version'])).stdout).toBe(`${version}\n`);
  });

  it.each([
    [['rendr'], 'unknown command "rendr". Did you mean render? "siar --help"'],
    [
      ['render', '--formt', 'x'],
      'unknown option --formt. Did you mean --format? "siar render --help"',
    ],
    [['render', '--type', 'gif'], '--type: expected png, jpeg, webp, svg; got "gif".'],
    [['render', '--lang', 'fr'], '--lang: expected id, en; got "fr".'],
    [['render', '--stop-after', 'draw'], '--stop-after: expected bind, layout; got "draw".'],
    [['render', '--format', ','], '--format: expected at least one id.'],
    [['render', '--out'], '--out <DIR> needs a value.'],
    [['fields'], 'TEMPLATE is missing.'],
    [['formats', 'x'], 'too many arguments.'],
  ])('[L4] %j: status 2 and one line that says what is wrong', async (argv, message) => {
    const { status, stdout, stderr } = await siar(argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('[L4] says it in Indonesian, too', async () => {
    const { stderr } = await siar(['rendr'], { input: { env: { LC_ALL: 'id_ID.UTF-8' } } });
    expect(stderr).toBe(
      'siar: perintah "rendr" tidak dikenal. Mungkin maksudnya render? "siar --help" menampilkan pilihan yang ada.\n',
    );
  });

  it.each([
    [new InputError([]), 2],
    [new LimitError('x'), 2],
    [new AssetError('x'), 1],
    [new RenderError('x'), 1],
    [new TypeError('x'), 70],
    ['thrown text', 70],
  ])('[L4] %s ends with the status of the table', (error, status) => {
    expect(exitStatusOf(error)).toBe(status);
  });

  it('[L4] a bug ends with an apology and no stack, unless SIAR_DEBUG is set', async () => {
    const loadEngine = (): never => {
      throw new TypeError('x is not a function');
    };
    const quiet = await siar(['templates'], { input: { loadEngine } });
    expect(quiet.status).toBe(70);
    expect(quiet.stderr).toMatch(/^Sorry: .*\n {2}TypeError: x is not a function\nPlease report/);
    expect(quiet.stderr).not.toContain('    at ');
    const debug = await siar(['templates'], { input: { loadEngine, env: { SIAR_DEBUG: '1' } } });
    expect(debug.stderr).toContain('    at ');
  });

  it.each([
    [{ SIAR_LANG: 'id', LC_ALL: 'en_US.UTF-8' }, 'id'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'id_ID.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'id', LANG: 'C' }, 'id'],
    [{ LANG: 'id_ID.UTF-8' }, 'id'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'ido' }, 'en'],
    [{}, 'en'],
  ])('[L3] %j: messages in %s', (env, language) => {
    expect(uiLanguage(env)).toBe(language);
  });
});

describe('the lists', () => {
  it('[L13] siar formats shows every format with size, limit and sources; --json all of it', async () => {
    const { stdout } = await siar(['formats']);
    for (const { id, width, height, sources } of FORMATS) {
      expect(stdout).toContain(`${id}  `);
      expect(stdout).toContain(`Size (px): ${width}×${height}`);
      for (const { title, checked } of sources) {
        expect(stdout).toContain(`${title} (`);
        expect(stdout).toContain(checked);
      }
    }
    expect(JSON.parse((await siar(['formats', '--json'])).stdout)).toEqual(
      JSON.parse(JSON.stringify(FORMATS)),
    );
  });

  it('[L13] siar templates says what each is for, in the user’s language', async () => {
    expect((await siar(['templates'])).stdout).toBe(
      'announce-photo  Photo\n  A photo and a title\n  When to use it: With a good photo\n  Kind: announcement; id, en; 1 format\n',
    );
    const { stdout } = await siar(['templates'], { input: { env: { LANG: 'id' } } });
    expect(stdout).toContain('Kapan dipakai: Bila ada foto bagus');
    expect(JSON.parse((await siar(['templates', '--json'])).stdout)).toMatchObject([
      { id: 'announce-photo', formats: ['instagram-feed'] },
    ]);
  });

  it('[L13] siar fields says what is required', async () => {
    expect((await siar(['fields', 'announce-photo'])).stdout).toBe(
      'Field            Meaning\nname   required  The title\n',
    );
    expect(JSON.parse((await siar(['fields', 'announce-photo', '--json'])).stdout)).toEqual([
      { path: 'name', required: true, description: 'The title' },
    ]);
  });
});
