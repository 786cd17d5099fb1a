import type { Finding, Severity } from '../model/finding.js';
import type { CliContext } from './context.js';
import { eventLabel, jobLabel, labelParts, type Outcome } from './draw.js';
import type { RunNotes } from './inputs.js';
import { describe, oneLine } from './report-error.js';

/** Kinds of findings that a person is shown; a program gets all. */
const MOST_SHOWN = 30;
const GRAVITY: readonly Severity[] = ['error', 'warning', 'note'];

/** A finding as often as it was seen alike. */
interface Group {
  finding: Finding;
  /** What it is about: a file or an event; '' when there is but one, or none. */
  whose: string;
  /** Label of the first picture it was seen in; '' for a file. */
  first: string;
  count: number;
}

/** Lines for a person: why posts are missing, then the findings, each kind once, the gravest first. */
export function summarize(
  outcomes: readonly Outcome[],
  { reading, planning }: RunNotes,
  context: CliContext,
): string[] {
  const { text } = context;
  const errors = failures(outcomes, context);
  const groups = [
    ...reading.map(({ file, finding }) => ({ finding, whose: file, first: '', count: 1 })),
    ...planning.map((finding) => ({ finding, whose: '', first: '', count: 1 })),
    ...groupFindings(outcomes),
  ].sort((a, b) => GRAVITY.indexOf(a.finding.severity) - GRAVITY.indexOf(b.finding.severity));
  const rest = groups.length - MOST_SHOWN;
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { finding, count } of groups) counts[finding.severity] += count;
  return [
    ...errors.map(oneLine),
    // Right after a failure, "No findings." would read as if all were well.
    ...(errors.length > 0 && groups.length === 0 ? [] : [text.findings(counts)]),
    ...groups.slice(0, MOST_SHOWN).map((group) => lineOf(group, context)),
    ...(rest > 0 ? [text.moreFindings(rest)] : []),
  ];
}

/** Each reason once: what is wrong with an event or a photo keeps every format of it from being drawn. */
function failures(outcomes: readonly Outcome[], context: CliContext): string[] {
  const groups = new Map<string, string[][]>();
  for (const { job, error } of outcomes) {
    for (const line of error ? describe(error, context) : []) {
      groups.set(line, [...(groups.get(line) ?? []), labelParts(job)]);
    }
  }
  return [...groups].map(([line, labels]) => {
    const [first = [], ...others] = labels;
    const shared = first.filter((part, index) => others.every((label) => label[index] === part));
    const posts = others.length > 0 ? ` ${context.text.inPosts(labels.length)}` : '';
    return `${[shared.join(' · '), line].filter((part) => part !== '').join(': ')}${posts}`;
  });
}

function groupFindings(outcomes: readonly Outcome[]): Group[] {
  const severalEvents = new Set(outcomes.map(({ job }) => eventLabel(job))).size > 1;
  const groups = new Map<string, Group>();
  for (const { job, pictures } of outcomes) {
    const whose = severalEvents ? eventLabel(job) : '';
    for (const finding of pictures.flatMap(({ findings }) => [...findings])) {
      const { severity, rule, where, message } = finding;
      const key = JSON.stringify([whose, severity, rule, where, message.en]);
      const group = groups.get(key) ?? { finding, whose, first: jobLabel(job), count: 0 };
      groups.set(key, { ...group, count: group.count + 1 });
    }
  }
  return [...groups.values()];
}

function lineOf({ finding, whose, first, count }: Group, { text, language }: CliContext): string {
  const { severity, rule, where, message, advice } = finding;
  const about = [`${text.severity[severity]} ${rule}`, whose, where].filter((part) => part !== '');
  const pictures = count > 1 ? ` ${text.inPictures(count)}` : first === '' ? '' : ` (${first})`;
  return `  ${oneLine(`${about.join(': ')}: ${message[language]} ${advice[language]}${pictures}`)}`;
}
