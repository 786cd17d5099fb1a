import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIPv6 } from 'node:net';

/** Where to connect for a checked address. */
export type Dial = (address: string) => string;

export type Answer =
  | { kind: 'picture'; bytes: Uint8Array }
  | { kind: 'redirect'; location: string }
  | { kind: 'status'; status: number }
  | { kind: 'type'; type: string }
  | { kind: 'large' };

/**
 * One GET to `address`, whatever the host's name resolves to by now. Reads at most `maxBytes`. Rejects
 * when the connection fails or the signal aborts.
 */
export function get(
  url: URL,
  address: string,
  dial: Dial,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Answer> {
  const target = dial(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const options: RequestOptions & { servername?: string } = {
    // The address itself, so that no resolver is asked a second time; the name is for TLS and Host.
    host: target,
    family: isIPv6(target) ? 6 : 4,
    port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    agent: false,
    signal,
    headers: {
      host: url.host,
      accept: 'image/*',
      // A compressed body could unfold without bound.
      'accept-encoding': 'identity',
      'user-agent': 'siar',
    },
    // TLS has no names for addresses.
    ...(host === address ? {} : { servername: host }),
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(options, (response) => {
      read(response, maxBytes)
        .then(resolve, reject)
        .finally(() => request.destroy());
    });
    request.on('error', reject);
    request.end();
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
    return { kind: 'redirect', location };
  }
  if (status !== 200) return { kind: 'status', status };
  const type = (response.headers['content-type'] ?? 'of no type').split(';')[0]?.trim() ?? '';
  if (!/^image\/[\w.+-]+$/i.test(type)) return { kind: 'type', type: type.slice(0, 60) };
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return { kind: 'type', type: `${type}, compressed` };
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) return { kind: 'large' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) return { kind: 'large' };
    chunks.push(chunk);
  }
  return { kind: 'picture', bytes: Buffer.concat(chunks) };
}
