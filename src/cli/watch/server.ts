import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FileType } from '../../model/format.js';
import type { ShelvedPicture } from './shelf.js';
import type { Send } from './story.js';

/** What the server shows. */
export interface Exhibits {
  page(): { html: string; policy: string };
  picture(file: string): ShelvedPicture | undefined;
  /** Tells a browser what happens until the function given is called. */
  follow(asked: URLSearchParams, send: Send): () => void;
}

export interface WatchServer {
  /** With the secret that only the person who started the server has. */
  url: string;
  /** Says good-bye to every page. */
  close(): Promise<void>;
}

/** Pages open at once: each is drawn for. */
const MOST_FOLLOWERS = 12;

const TYPES: Readonly<Record<FileType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/**
 * Serves the page on this machine alone. Other web sites can neither read it (the Host header must be
 * ours, against DNS rebinding) nor guess its address; nothing but the page and the pictures
 * that were drawn is given out, and no request changes anything. `port` 0 is any free one. Rejects
 * with the error of `listen`.
 */
export async function serve(exhibits: Exhibits, port: number): Promise<WatchServer> {
  const secret = randomBytes(12).toString('base64url');
  const following = new Set<ServerResponse>();
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value);
    if (!hosts.has(request.headers.host ?? '')) refuse(response, 403);
    else if (request.method !== 'GET') refuse(response.setHeader('Allow', 'GET'), 405);
    else answer(request, response, { exhibits, secret, following });
  });
  await listen(server, port);
  const { port: own } = server.address() as AddressInfo;
  for (const name of ['127.0.0.1', 'localhost']) {
    hosts.add(`${name}:${own}`);
    // A browser leaves the port of http out.
    if (own === 80) hosts.add(name);
  }
  return {
    url: `http://127.0.0.1:${own}/${secret}/`,
    async close() {
      for (const response of following) response.end('event: gone\ndata: null\n\n');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // Whoever does not hang up by himself is cut off.
      setTimeout(() => server.closeAllConnections(), 200).unref();
      await closed;
    },
  };
}

interface Serving {
  exhibits: Exhibits;
  secret: string;
  following: Set<ServerResponse>;
}

function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): void {
  const { exhibits, secret, following } = serving;
  const [target, base] = [request.url ?? '', 'http://127.0.0.1'];
  const url = URL.canParse(target, base) ? new URL(target, base) : undefined;
  const [, key, place, file, ...rest] = url?.pathname.split('/') ?? [];
  if (!url || key !== secret || rest.length > 0) refuse(response, 404);
  else if (place === '' && file === undefined) sendPage(response, exhibits.page());
  else if (place === 'events' && file === undefined) {
    if (following.size >= MOST_FOLLOWERS) refuse(response, 503);
    else follow(url.searchParams, response, serving);
  } else {
    const picture = place === 'picture' && file !== undefined ? exhibits.picture(file) : undefined;
    if (picture) sendPicture(response, picture);
    else refuse(response, 404);
  }
}

function sendPage(response: ServerResponse, { html, policy }: ReturnType<Exhibits['page']>): void {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html);
}

/** Named after its contents: the same name is the same picture for ever. */
function sendPicture(response: ServerResponse, { bytes, type }: ShelvedPicture): void {
  response.setHeader('Content-Type', TYPES[type]);
  response.setHeader('Cache-Control', 'private, max-age=86400, immutable');
  response.end(bytes);
}

/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
function follow(asked: URLSearchParams, response: ServerResponse, serving: Serving): void {
  const { exhibits, following } = serving;
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.write('retry: 1000\n\n');
  following.add(response);
  // A page that went away between two messages is no failure.
  response.on('error', () => undefined);
  const leave = exhibits.follow(asked, (event, data) => {
    if (!response.writableEnded && !response.destroyed)
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  response.on('close', () => {
    following.delete(response);
    leave();
  });
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${status}\n`);
}

/** The page sends a policy of its own; whatever else there is may load nothing. */
const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
