/** satori, with its calls counted and kept until they are taken. */
import satori from 'satori';

export const recorded = { calls: [], ms: 0 };

export default async function record(element, options) {
  const start = performance.now();
  const svg = await satori(element, options);
  recorded.ms += performance.now() - start;
  recorded.calls.push({ element, options, svg });
  return svg;
}
