/**
 * The Content Security Policy of the frame that an app runs in, word for word from
 * https://www.canva.dev/docs/apps/content-security-policy/ (as of 2026), but for what differs for each app there
 * as well: the address of its app.js and the nonce of the page's own scripts.
 */
export function canvaPolicy(app: string, nonce: string): string {
  return [
    "base-uri 'none'",
    "child-src 'none'",
    'connect-src https: data: wss: https://o13855.ingest.sentry.io https://telemetry.canva.com/v1/traces',
    "default-src 'none'",
    'font-src data: https: https://static.canva.com',
    "form-action 'none'",
    'frame-ancestors https://*.canva.com http://localhost:*',
    "frame-src 'none'",
    'img-src data: https: blob: https://static.canva.com',
    'media-src data: https: blob: https://static.canva.com',
    "object-src 'none'",
    `script-src 'wasm-unsafe-eval' ${app} https://static.canva.com 'nonce-${nonce}'`,
    "style-src 'unsafe-inline' https://static.canva.com",
    "worker-src 'none'",
  ].join('; ');
}
