// Draws a handful of pictures and prints what they hash to, with the zone and locale that it ran in.
// "backwards" as first argument: the last first and all at once.
import { createHash } from 'node:crypto';
import { register } from 'node:module';

register('../../bind/facts/child/hooks.mjs', import.meta.url);
const { openGallery } = await import('../../gallery/draw.ts');

/** Event, template, format, file type, brand. */
const PICTURES = [
  ['optimalisasi', 'announce-photo', 'instagram-feed', 'jpeg', 'nuraga'],
  ['pekan-literasi', 'announce-type', 'x-post', 'webp', 'sagara'],
  ['four-zones', 'announce-photo', 'facebook-event-cover', 'png', 'nuraga'],
  ['arabic', 'announce-type', 'linkedin-post', 'png', 'sagara'],
  ['several-days', 'announce-photo', 'whatsapp-chat', 'svg', 'sagara'],
];

const gallery = await openGallery();

async function hash([event, template, format, type, brand]) {
  const jobs = gallery.renderer.plan({
    events: [await gallery.event(event)],
    brand: await gallery.brand(brand),
    templates: [template],
    formats: [format],
    type,
  });
  const [{ bytes, alt, findings }] = await gallery.renderer.render(jobs[0]);
  const sum = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([alt, findings]));
  return [[event, template, format, type, brand].join(' '), sum.digest('hex')];
}

const hashes = [];
if (process.argv[2] === 'backwards') {
  hashes.push(...(await Promise.all(PICTURES.toReversed().map(hash))));
} else {
  for (const picture of PICTURES) hashes.push(await hash(picture));
}
await gallery.close();

const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
const pictures = Object.fromEntries(hashes.sort());
process.stdout.write(JSON.stringify({ timeZone, locale, cwd: process.cwd(), pictures }));
