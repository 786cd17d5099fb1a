/**
 * Loader hook: whoever imports one module gets another.
 * register('./redirect.mjs', import.meta.url, { data: { from, to } }), both as URLs
 */
const given = {};

export function initialize(data) {
  Object.assign(given, data);
}

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const wanted = found.url === given.from && context.parentURL !== given.to;
  return wanted ? { ...found, url: given.to } : found;
}
