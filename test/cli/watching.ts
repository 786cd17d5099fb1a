import { get, request, type IncomingMessage } from 'node:http';
import { engine } from '../../src/cli/engine.js';
import { siar } from './world.js';

/** `siar watch` with the real engine on the loopback, and a browser's ear on its news. */

export interface Watching {
  url: string;
  /** Asks for a path below the page's address. */
  ask(path: string): Promise<Answer>;
  /** The news of one page until `close`. */
  listen(query?: string): Promise<News>;
  /** Ctrl-C; gives the exit status and what the error stream said. */
  interrupt(): Promise<{ status: number; stderr: string }>;
}

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Message {
  event: string;
  data: { html?: string; key?: string; cards?: { key: string }[]; title?: string; notes?: string };
}

export interface News {
  /** The next message of this kind; those before it are passed over. */
  next(event: string): Promise<Message['data']>;
  /** Every message so far. */
  heard: readonly Message[];
  close(): void;
}

export async function watching(argv: readonly string[], cwd: string): Promise<Watching> {
  const interruption = new AbortController();
  let stderr = '';
  let started = (_line: string): void => undefined;
  const line = new Promise<string>((resolve) => (started = resolve));
  const ended = siar(['watch', ...argv, '--json', '--port', '0'], {
    input: {
      cwd,
      signal: interruption.signal,
      clock: () => Date.now(),
      loadEngine: () => Promise.resolve(engine),
      stdout: { write: (text: string) => started(text) },
      stderr: { write: (text: string) => (stderr += text) },
    },
  });
  const first = await Promise.race([line, ended.then(() => '')]);
  if (first === '') throw new Error(`it ended at once: ${stderr}`);
  const { url } = JSON.parse(first) as { url: string };
  return {
    url,
    ask: (path) => ask(new URL(path, url)),
    listen: (query = '') => listen(new URL(`events${query}`, url)),
    async interrupt() {
      interruption.abort();
      const { status } = await ended;
      return { status, stderr };
    },
  };
}

export function ask(
  url: URL | string,
  options: { method?: string; host?: string; path?: string } = {},
): Promise<Answer> {
  const { method = 'GET', host, path } = options;
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const asked = request(
      url,
      { method, headers, ...(path === undefined ? {} : { path }) },
      (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk));
        got.on('end', () => {
          const body = Buffer.concat(chunks).toString('latin1');
          resolve({ status: got.statusCode ?? 0, headers: got.headers, body });
        });
      },
    );
    asked.on('error', reject).end();
  });
}

function listen(url: URL): Promise<News> {
  const heard: Message[] = [];
  let passed = 0;
  let wake = (): void => undefined;
  return new Promise((resolve, reject) => {
    const asked = get(url, (got) => {
      let text = '';
      got.setEncoding('utf8').on('data', (chunk: string) => {
        const parts = (text + chunk).split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
          if (event !== undefined) heard.push({ event, data: JSON.parse(data ?? '') });
        }
        wake();
      });
      got.on('error', () => undefined);
      resolve({
        heard,
        close: () => asked.destroy(),
        async next(event) {
          for (;;) {
            const message = heard[passed];
            if (!message) await new Promise<void>((again) => (wake = again));
            else {
              passed += 1;
              if (message.event === event) return message.data;
              // What would be waited for in vain.
              if (message.event === 'faults' && event !== 'gone') {
                throw new Error(`${event} wanted; faults came: ${message.data.html ?? ''}`);
              }
            }
          }
        },
      });
    });
    asked.on('error', reject);
  });
}
