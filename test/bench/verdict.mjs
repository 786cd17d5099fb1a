/** The closing table: what was asked of each work, and what was reached. */
import { printTable } from './table.mjs';

/**
 * @param findings `{work, against, times, floor, goal}` for what is told as "times as fast", or
 *   `{work, against, told, floorTold, goalTold, reached}` for the rest
 */
export function printVerdict(findings) {
  const rows = findings.map((finding) => {
    const { work, against } = finding;
    const {
      told,
      floorTold = '',
      goalTold = '',
      reached,
    } = finding.told ? finding : asTimes(finding);
    return [work, against, told, floorTold, goalTold, WORDS[reached]];
  });
  printTable(['work', 'against', 'measured', 'floor', 'goal', 'verdict'], rows);
}

const WORDS = {
  goal: 'PASS, goal reached',
  floor: 'PASS',
  missed: 'short of the goal',
  short: 'short of the floor',
  unknown: 'not measured',
  unasked: 'shown, not judged',
};

function asTimes({ times, floor, goal }) {
  const tell = (value) => (value === undefined ? '' : `${value}×`);
  const told = times === undefined ? '—' : `${times.toFixed(2)}×`;
  return {
    told,
    floorTold: tell(floor),
    goalTold: tell(goal),
    reached: reachedBy(times, floor, goal),
  };
}

function reachedBy(times, floor, goal) {
  if (times === undefined) return 'unknown';
  if (floor === undefined && goal === undefined) return 'unasked';
  if (floor !== undefined && times < floor) return 'short';
  if (goal !== undefined && times >= goal) return 'goal';
  return floor === undefined ? 'missed' : 'floor';
}
