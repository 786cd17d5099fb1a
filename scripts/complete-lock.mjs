/**
 * Completes package-lock.json with the platform binaries that npm left out because the registry it
 * was written against had none (npm/cli#4828): without them `npm ci` refuses on every machine.
 * With --check it only says whether something is missing. Run it after each change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const CPUS = { arm64: 'arm64', x64: 'x64', ia32: 'ia32', arm: 'arm', ppc64: 'ppc64' };
Object.assign(CPUS, { s390x: 's390x', riscv64: 'riscv64', loong64: 'loong64' });
const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([parent, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isPresent(parent, name))
    .map(([name, version]) => ({ parent, name, version, dev: entry.dev === true })),
);
const hosts = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);

if (process.argv.includes('--check')) {
  for (const { parent, name } of missing)
    console.error(`package-lock.json: ${parent} lacks ${name}`);
  for (const [name] of hosts) console.error(`package-lock.json: ${name} names a registry`);
  if (missing.length > 0) console.error('Run "node scripts/complete-lock.mjs".');
  process.exitCode = missing.length + hosts.length > 0 ? 1 : 0;
} else {
  for (const { name, version, dev } of missing)
    lock.packages[`node_modules/${name}`] = describe(name, version, dev);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.error(`package-lock.json: ${missing.length} packages added`);
}

/** Looks where Node would: beside the parent, then in each folder above. */
function isPresent(parent, name) {
  for (let base = parent; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in lock.packages) return true;
    if (base === '') return false;
  }
}

/** System, processor and C library stand in the package's name: `binding-linux-x64-musl`. */
function describe(name, version, dev) {
  const words = name.split(/[-/]/);
  const system = SYSTEMS.find((word) => words.includes(word));
  const cpu = words.map((word) => CPUS[word]).find(Boolean);
  const libc = words.map((word) => LIBC[word]).find(Boolean);
  if (!/^\d+\.\d+\.\d+/.test(version) || system === undefined || cpu === undefined) {
    throw new Error(`package-lock.json: cannot describe ${name}@${version}; add it by hand`);
  }
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(system === 'linux' && libc ? { libc: [libc] } : {}),
    optional: true,
    os: [system],
  };
}
