import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';

/** Canva's public keys, as https://api.canva.com/rest/v1/apps/<app id>/jwks gives them. */
export interface KeySet {
  keys: (JsonWebKey & { kid: string })[];
}

const headerSchema = z.object({ alg: z.literal('RS256'), kid: z.string() });
const claimsSchema = z.object({ aud: z.string(), designId: z.string().min(1), exp: z.number() });

/**
 * The design that a token speaks of; null unless Canva signed it, for this app, and it still holds.
 *
 * @param now seconds since 1970
 */
export function verifyDesignToken(
  token: string,
  { keys, appId, now }: { keys: KeySet; appId: string; now: number },
): string | null {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0) return null;
  // Another algorithm, or none, is a forger's first try.
  const header = headerSchema.safeParse(decode(head));
  const key = keys.keys.find(({ kid }) => header.success && kid === header.data.kid);
  if (!key) return null;
  const isGenuine = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${body}`),
    createPublicKey({ key, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  );
  const claims = claimsSchema.safeParse(decode(body));
  if (!isGenuine || !claims.success) return null;
  const { aud, exp, designId } = claims.data;
  return aud === appId && exp > now ? designId : null;
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
