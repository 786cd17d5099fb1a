/** `npm run canva`: serves the app for Canva's Developer Portal and reloads it when a file changes. See HELP. */
import { watch } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import config from '../../webpack.config.js';
import { rootFolder } from '../setup/run.mjs';
import { writeAssets } from './assets.mjs';
import { BuildError, isUsage, wordsFor } from './build.mjs';
import { corsHeaders, isAppOrigin } from './origins.mjs';

const HOST = 'localhost';

const HELP = `npm run canva -- [options]

  Serves the Canva app on this computer and reloads it in Canva when a file changes.
  Menyajikan aplikasi Canva di komputer ini dan memuat ulang di Canva setiap ada berkas berubah.

  --port     port, 8080 unless told   port, bawaannya 8080
  --origin   your app's origin, from the Developer Portal; only it may load the app
             asal aplikasi Anda, dari Developer Portal; hanya ia yang boleh memuat aplikasi
  --help

Examples / Contoh
  npm run canva
  npm run canva -- --port 9000
  npm run canva -- --origin https://app-aabbccdd.canva-apps.com

Once it runs, it says what to do in the Developer Portal; README.md has the same, step by step.
Setelah berjalan, langkah di Developer Portal ditampilkan; README.md memuatnya juga.
`;

const steps = (url) => `
Siar for Canva: ${url}

In Canva's Developer Portal, https://www.canva.com/developers/apps:
  1. Create an app, or open yours; "App source": choose "Development URL", write ${url}
  2. Turn on the permissions and intents that canva-app.json has.
  3. "Preview" opens Canva's editor with the app in its side bar. Safari can't load it: use Chrome or Firefox.
Every saved file reloads the app. Ctrl-C stops.

Di Developer Portal Canva, https://www.canva.com/developers/apps:
  1. Buat aplikasi, atau buka milik Anda; "App source": pilih "Development URL", isi ${url}
  2. Nyalakan izin (permissions) dan intent yang tertulis di canva-app.json.
  3. "Preview" membuka editor Canva dengan aplikasi di bilah samping. Safari tidak bisa: pakai Chrome atau Firefox.
Aplikasi dimuat ulang setiap ada berkas yang disimpan. Ctrl-C untuk berhenti.
`;

function options() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, origin: { type: 'string' }, help: { type: 'boolean' } },
  });
  const port = Number(values.port ?? 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new BuildError(`--port: expected a number from 1 to 65535, got "${values.port}".`);
  if (values.origin !== undefined && !isAppOrigin(values.origin))
    throw new BuildError(
      `--origin: expected https://app-….canva-apps.com, as the Developer Portal shows it, got "${values.origin}".`,
    );
  return { port, origin: values.origin, help: values.help };
}

/** Asked first: the server would only tell after a minute of building, and then by falling over. */
function freePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) =>
      reject(
        new BuildError(
          code === 'EADDRINUSE'
            ? `Port ${port} is taken. Stop what runs there, or choose another: npm run canva -- --port ${port + 1}`
            : `Port ${port} can't be used (${code}). Choose another: npm run canva -- --port 8080`,
        ),
      ),
    );
    probe.listen(port, HOST, () => probe.close(resolve));
  });
}

/** Packs anew when a brand, template or event is saved; the bundle follows, and so does the panel. */
function watchTemplates() {
  let waiting;
  const pack = () => writeAssets(rootFolder).catch((error) => console.error(wordsFor(error)));
  watch(join(rootFolder, 'templates'), { recursive: true }, () => {
    clearTimeout(waiting);
    // Editors save in several steps.
    waiting = setTimeout(pack, 300);
  });
}

async function main() {
  const { port, origin, help } = options();
  if (help) {
    console.log(HELP);
    return;
  }
  await freePort(port);
  await writeAssets(rootFolder);
  const compiler = webpack(
    config({ mode: 'development', output: `${rootFolder}/.cache/canva/dev` }),
  );
  const server = new WebpackDevServer(
    {
      host: HOST,
      port,
      allowedHosts: [HOST, '.canva-apps.com'],
      headers: (request) => corsHeaders(request.headers.origin, origin),
      // Canva asks for the address itself.
      historyApiFallback: { rewrites: [{ from: /^\/$/, to: '/app.js' }] },
      hot: false,
      liveReload: true,
      static: false,
      // A layer over the panel would hide the app's own message.
      client: { overlay: false, webSocketURL: `ws://${HOST}:${port}/ws` },
      setupExitSignals: true,
    },
    compiler,
  );
  await server.start();
  watchTemplates();
  console.log(steps(`http://${HOST}:${port}`));
}

await main().catch((error) => {
  console.error(wordsFor(error));
  process.exit(isUsage(error) ? 2 : 1);
});
