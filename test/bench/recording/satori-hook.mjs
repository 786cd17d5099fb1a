/** Puts the recorder between the layout and satori. */
const RECORDER = new URL('satori-recorder.mjs', import.meta.url).href;

export function resolve(specifier, context, next) {
  const wanted = specifier === 'satori' && context.parentURL !== RECORDER;
  return wanted ? { url: RECORDER, shortCircuit: true } : next(specifier, context);
}
