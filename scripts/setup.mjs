/**
 * Sets up a clone: installs the dependencies, patches satori, builds dist/. Does only what is
 * missing or out of date, and says nothing when that is nothing.
 *
 * This file keeps to syntax that any Node since 12 can parse, so that an old one gets to its message.
 */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    'siar: needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org, then try again.\n',
  );
  process.exit(1);
} else {
  import('./setup/run.mjs')
    .then(({ setUp, rootFolder }) => setUp(rootFolder))
    .catch((error) => {
      const known = error && error.name === 'SetupError';
      process.stderr.write('siar: ' + (known ? error.message : error.stack) + '\n');
      process.exit(1);
    });
}
