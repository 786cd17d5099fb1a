import { z } from 'zod';

const CLAIMS = z.object({ designId: z.string().min(1).max(200) });

/**
 * The design's id in Canva's token; null when there is none. The signature isn't verified: the id only says
 * under which name things are kept, and opens nothing.
 */
export function designIdOf(token: string): string | null {
  const [, payload] = token.split('.');
  if (payload === undefined) return null;
  try {
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const claims = CLAIMS.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return claims.success ? claims.data.designId : null;
  } catch {
    return null;
  }
}
