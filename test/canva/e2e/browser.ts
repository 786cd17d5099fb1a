import { accessSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { run } from '../../../scripts/setup/process.mjs';
import { startServer, type PanelServer } from './server.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CHROMIUM = process.env['SIAR_CHROMIUM'] ?? '/usr/bin/chromium';
const PICTURES = join(ROOT, 'out/canva');
const FLAGS = [
  // As root it starts only so.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** Building takes most of a minute on two cores, and a second build waits for the first. Milliseconds. */
export const START_TIMEOUT = 300_000;

/** Tests in Chromium. Where there is none, they say so; in CI they fail. */
export function describeInChromium(name: string, tests: () => void): void {
  if (isThere(CHROMIUM)) describe(name, tests);
  else if (process.env['CI'] === 'true') {
    it(`${name}: needs Chromium`, () => {
      expect(`no ${CHROMIUM}: apt-get install chromium, or SIAR_CHROMIUM=<path>`).toBe('');
    });
  } else {
    process.stderr.write(
      `\nNOT TESTED: ${name}. There is no ${CHROMIUM}: apt-get install chromium as root, ` +
        'or SIAR_CHROMIUM=<path>.\n\n',
    );
    describe.skip(name, tests);
  }
}

function isThere(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Chromium, and a server with the app's unmodified bundle. */
export interface Stage {
  open: (options?: PanelOptions) => Promise<Panel>;
  close: () => Promise<void>;
}

export interface PanelOptions {
  language?: 'en' | 'id';
  theme?: 'light' | 'dark';
  /** px; Canva's side bar is 360 wide, narrower on phones. */
  width?: number;
  height?: number;
  /** Answers to requests that leave the page, by URL; every other one fails. */
  web?: Record<string, { body: string; contentType: string }>;
}

export interface Panel {
  page: Page;
  /** What is wrong so far: broken policies, errors on the console, uncaught ones, requests to nowhere. */
  faults: () => Promise<string[]>;
  setTheme: (theme: 'light' | 'dark') => Promise<void>;
  /** What axe finds that is serious or critical. */
  barriers: () => Promise<string[]>;
  /** A picture for people to look at: `out/canva/<name>.png`. */
  shoot: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const app = await buildApp();
  const server = await startServer({ app, sdk: await buildSdk() });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    open: (options = {}) => openPanel(browser, server, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** In a process of its own: webpack doesn't run among Jest's modules. */
async function buildApp(): Promise<string> {
  await node('scripts/canva/build.mjs');
  return join(ROOT, 'dist/canva/app.js');
}

async function buildSdk(): Promise<string> {
  const bundler = createRequire(import.meta.url).resolve('esbuild/bin/esbuild');
  const outfile = join(ROOT, `.cache/canva/sdk-${process.pid}.js`);
  const source = join(ROOT, 'test/canva/e2e/page/sdk.ts');
  await node(bundler, source, '--bundle', `--outfile=${outfile}`, '--log-level=warning');
  return outfile;
}

async function node(...args: string[]): Promise<void> {
  const { status, output } = await run(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`${args[0]} failed:\n${output}`);
}

async function openPanel(
  browser: Browser,
  server: PanelServer,
  { language = 'en', theme = 'light', width = 360, height = 800, web = {} }: PanelOptions,
): Promise<Panel> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'id' ? 'id-ID' : 'en-US',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.stack ?? error.message}`));
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${server.origin}/`)) return route.continue();
    const answer = web[url];
    if (answer) {
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ ...answer, headers });
    }
    seen.push(`request to ${url}`);
    return route.abort();
  });
  const query = new URLSearchParams({ lang: language, theme });
  await page.goto(`${server.origin}/?${query.toString()}`);
  return {
    page,
    faults: async () => [
      ...seen,
      ...(await page.evaluate(() => window.policyViolations)).map((each) => `policy: ${each}`),
    ],
    setTheme: (next) => page.evaluate((value) => window.setCanvaTheme(value), next),
    barriers: () => barriersOf(page),
    shoot: (name) => shoot(page, name),
    close: () => context.close(),
  };
}

async function barriersOf(page: Page): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html}\n${failureSummary ?? ''}`),
    );
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = join(PICTURES, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
