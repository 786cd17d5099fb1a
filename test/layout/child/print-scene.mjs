// Prints a scene's picture: determinism.test.ts runs it with other zones and languages.
import { register } from 'node:module';

register('../../bind/facts/child/hooks.mjs', import.meta.url);
const { laidOut } = await import('../scenes.ts');
const { CHILDREN, EVENT, SITUATIONS } = await import('../sample.ts');

const pages = [];
for (const situation of SITUATIONS) {
  const scene = await laidOut(CHILDREN, { event: EVENT, ...situation });
  pages.push(...scene.pages);
}
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ timeZone, locale, pages }));
