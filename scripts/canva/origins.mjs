/** Each app in Canva has an origin of its own. */
const APP = /^https:\/\/app-[a-z0-9]+\.canva-apps\.com$/;

export const isAppOrigin = (origin) => APP.test(origin);

/**
 * Headers that let an app in Canva load from this computer, and nobody else.
 *
 * @param {string | undefined} origin that asks
 * @param {string | undefined} only the one app that may
 */
export function corsHeaders(origin, only) {
  const vary = { Vary: 'Origin' };
  const allowed =
    origin !== undefined && (only === undefined ? isAppOrigin(origin) : origin === only);
  if (!allowed) return vary;
  return {
    ...vary,
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Private-Network': 'true',
  };
}
