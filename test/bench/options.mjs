/** What can be asked of the benchmark. */
import { parseArgs } from 'node:util';
import { PEERS } from './peers.mjs';

export const WORKS = ['kit', 'certificates', 'warm', 'cold', 'changed', 'memory', 'stages'];

const USAGE = `npm run bench -- [options]

  --runs N       runs of everything; the tables show medians (3)
  --only WORKS   some of ${WORKS.join(', ')}, with commas (all but stages)
  --peers LIST   some of ${Object.keys(PEERS).join(', ')}, with commas (all); plain is always drawn
  --sample N     certificates that peers draw, told as ms a picture (60)
  --quick        2 events, 50 certificates, memory of 200 against 50, one run: to see that it works
`;

/** Full and --quick sizes of every work. */
const SIZES = {
  full: {
    runs: 3,
    events: 12,
    certificates: 1000,
    sample: 60,
    titles: 24,
    agenda: 100,
    memory: [1000, 10_000],
  },
  quick: {
    runs: 1,
    events: 2,
    certificates: 50,
    sample: 12,
    titles: 6,
    agenda: 10,
    memory: [50, 200],
  },
};

/** The command line as options; ends the process for --help and for what isn't understood. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'string' },
      sample: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    process.exit(0);
  }
  const sizes = SIZES[values.quick ? 'quick' : 'full'];
  const peers = someOf(values.peers, Object.keys(PEERS), Object.keys(PEERS));
  return {
    ...sizes,
    quick: values.quick,
    runs: wholeNumber('--runs', values.runs, sizes.runs),
    sample: Math.min(wholeNumber('--sample', values.sample, sizes.sample), sizes.certificates),
    works: someOf(
      values.only,
      WORKS,
      WORKS.filter((work) => work !== 'stages'),
    ),
    // Everything is told against plain.
    peers: ['plain', ...peers.filter((peer) => peer !== 'plain')],
  };
}

function someOf(text, known, otherwise) {
  if (text === undefined) return otherwise;
  const wanted = text.split(',').filter((name) => name !== '');
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) refuse(`${unknown.join(', ')}: expected some of ${known.join(', ')}`);
  return known.filter((name) => wanted.includes(name));
}

function wholeNumber(option, text, otherwise) {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) refuse(`${option}: expected 1 or more; got ${text}`);
  return number;
}

function refuse(message) {
  process.stderr.write(`bench: ${message}\n\n${USAGE}`);
  process.exit(2);
}
