import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Calendar } from './calendar.js';

const LARGEST = 256_000;

export interface RunningServer {
  /** `http://127.0.0.1:…`; TLS is the business of what stands before it. */
  origin: string;
  close(): Promise<void>;
}

/** The calendar behind a loopback socket. */
export async function serve(calendar: Calendar): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const {
        status,
        headers,
        body: answer,
      } = calendar.handle({
        method: request.method ?? '',
        path: request.url ?? '',
        origin: request.headers.origin,
        authorization: request.headers.authorization,
        contentType: request.headers['content-type'],
        body: body ?? '',
      });
      response.writeHead(body === null ? 413 : status, {
        ...headers,
        ...(answer && { 'content-type': 'application/json' }),
      });
      response.end(answer && JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Null for one that is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.byteLength;
    if (size > LARGEST) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
