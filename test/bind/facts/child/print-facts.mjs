// Prints every sample event's facts in every language: determinism.test.ts runs it elsewhere.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
const { facts, sample } = await import('../support.ts');

const made = process.argv
  .slice(2)
  .flatMap((name) =>
    ['id', 'en', 'ar'].map((language) => facts(sample(name), language, '2027-01-13T20:00:00Z')),
  );
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ timeZone, locale, made }));
