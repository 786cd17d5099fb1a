/** Measures the same work done by several, in turn, and tells it as a table. */
import { median } from './median.mjs';
import { say } from './say.mjs';
import { printTable } from './table.mjs';

/**
 * Every run measures everybody, each time another first, so that other work on the machine hits all.
 *
 * @param competitors `{id, label, measure(run)}`, where measure gives `{pictures, ms, bytes, processor?}`; ms of all pictures
 * @returns {Promise<{id, label, runs: {each, kilobytes, processor?}[], trouble?: string}[]>}
 */
export async function compete(work, runs, competitors) {
  const results = competitors.map(({ id, label }) => ({ id, label, runs: [] }));
  for (let run = 0; run < runs; run += 1) {
    for (let turn = 0; turn < competitors.length; turn += 1) {
      const at = (turn + run) % competitors.length;
      const result = results[at];
      if (result.trouble) continue;
      const told = `${work}, run ${run + 1} of ${runs}: ${result.label}`;
      try {
        const { pictures, ms, bytes, processor } = await competitors[at].measure(run);
        const each = ms / pictures;
        result.runs[run] = {
          each,
          kilobytes: bytes / pictures / 1000,
          ...(processor === undefined ? {} : { processor: processor / pictures }),
        };
        say(`${told} ${each.toFixed(1)} ms a picture`);
      } catch (error) {
        // Shown instead of a figure; the others go on.
        result.trouble = error.message.trim();
        say(`${told} FAILED: ${result.trouble}`);
      }
    }
  }
  return results;
}

/** How many times as fast the first is as the second: the median over the runs; undefined if one has no figure. */
export function timesAsFast(results, id, other) {
  const [mine, theirs] = [id, other].map((wanted) =>
    results.find((result) => result.id === wanted),
  );
  if (!mine || !theirs || mine.trouble || theirs.trouble) return undefined;
  return median(mine.runs.map(({ each }, run) => theirs.runs[run].each / each));
}

/**
 * @param differences what `compare.mjs` found, by id
 * @param unit what one figure is for: `a picture`
 */
export function printCompetition(title, results, differences, unit = 'a picture') {
  const rows = results.map((result) => {
    if (result.trouble) return [result.label, 'not measured', '', '', '', '', '', '', ''];
    const each = result.runs.map((run) => run.each);
    const times = timesAsFast(results, result.id, 'plain');
    const difference = differences.get(result.id);
    return [
      result.label,
      median(each).toFixed(1),
      Math.min(...each).toFixed(1),
      processorOf(result.runs),
      times === undefined ? '' : `${times.toFixed(2)}×`,
      median(result.runs.map((run) => run.kilobytes)).toFixed(0),
      ...(difference
        ? [
            percent(median(difference.pixels)),
            percent(median(difference.areas)),
            percent(Math.max(...difference.areas)),
          ]
        : ['', '', '']),
    ];
  });
  printTable(
    [title, `ms ${unit}`, 'best', 'processor', 'against plain', 'KB', 'pixels', 'areas', 'worst'],
    rows,
  );
  const told = results.filter(({ trouble }) => trouble);
  for (const { label, trouble } of told) console.log(`${label} was not measured: ${trouble}\n`);
}

/** Processor time, all threads; other work on the machine hits it less. A whole command's is not known. */
function processorOf(runs) {
  const known = runs.flatMap(({ processor }) => processor ?? []);
  return known.length > 0 ? median(known).toFixed(1) : '';
}

const percent = (share) => `${(share * 100).toFixed(2)} %`;
