import '@canva/app-ui-kit/styles.css';
import { AppI18nProvider } from '@canva/app-i18n-kit';
import { AppUiProvider, Button } from '@canva/app-ui-kit';
import { prepareDesignEditor } from '@canva/intents/design';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { bytes } from 'satori/layout.wasm';
import { createMeasureBoxes } from '../layout/boxes.js';
import { runSatori } from '../layout/engine.js';
import { loadHarfBuzz } from '../typeset/load-harfbuzz.js';

/** Starts the engines that the panel is built on, and says what they made. */
async function startEngines(): Promise<string> {
  const harfbuzz = await loadHarfBuzz();
  const measure = await createMeasureBoxes(await bytes());
  const box = { type: 'div' as const, key: 'page', props: { style: { width: 40, height: 30 } } };
  const boxes = measure(box, { width: 40, height: 30 });
  const { svg } = await runSatori(box, { width: 40, height: 30 }, []);
  return [`HarfBuzz ${harfbuzz.versionString()}`, boxes.get('page')?.width, svg.slice(0, 4)].join(
    ' ',
  );
}

function Panel() {
  const [said, setSaid] = useState('');
  const start = () => {
    startEngines().then(setSaid, (error: unknown) => setSaid(String(error)));
  };
  return (
    <main>
      <h1 style={{ font: 'inherit' }}>Siar</h1>
      <Button variant="primary" onClick={start}>
        Start
      </Button>
      <p role="status">{said}</p>
    </main>
  );
}

prepareDesignEditor({
  render: () => {
    createRoot(document.getElementById('root')!).render(
      <AppI18nProvider>
        <AppUiProvider>
          <Panel />
        </AppUiProvider>
      </AppI18nProvider>,
    );
  },
});
