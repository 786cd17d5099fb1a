import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canvaPolicy } from './policy.js';

/** A page like the frame in Canva's side bar, with the SDK's fakes and the app's unmodified bundle. */
export interface PanelServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  close: () => Promise<void>;
}

/** @param files the built app.js, and sdk.js with the initialisers and the shim */
export async function startServer(files: { app: string; sdk: string }): Promise<PanelServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://panel');
    const file = { '/app.js': files.app, '/sdk.js': files.sdk }[pathname];
    if (file !== undefined) {
      void readFile(file).then((script) => {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
      });
    } else if (pathname === '/') {
      const nonce = randomBytes(16).toString('base64');
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': canvaPolicy(`${originOf()}/app.js`, nonce),
      });
      response.end(panelPage(nonce, searchParams));
    } else response.writeHead(404).end();
  });
  const originOf = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: originOf(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Canva's own colours behind the panel. */
const BACKDROP = 'html{background:#fff}html[data-theme=dark]{background:#18191b}body{margin:0}';

function panelPage(nonce: string, options: URLSearchParams): string {
  const language = options.get('lang') === 'id' ? 'id-ID' : 'en';
  const theme = options.get('theme') === 'dark' ? 'dark' : 'light';
  return [
    `<!doctype html><html lang="${language}" dir="ltr" data-theme="${theme}"><head><meta charset="utf-8">`,
    `<title>Canva</title><link rel="icon" href="data:,"><style>${BACKDROP}</style></head>`,
    `<body><div id="root"></div><script nonce="${nonce}" src="/sdk.js"></script>`,
    `<script src="/app.js"></script></body></html>`,
  ].join('\n');
}
