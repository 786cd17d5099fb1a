/** Progress, beside the tables: the whole benchmark takes long. */
const started = performance.now();

export function say(text) {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(5);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
