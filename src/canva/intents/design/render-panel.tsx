import { browserTiming } from '../../insert/pace.js';
import type { Engine } from '../../engine/engine.js';
import { restoreBrand } from '../../panel/actions/settings.js';
import { createPanel, type Panel } from '../../panel/panel.js';
import { PanelApp } from '../../panel/views/app.js';
import { createSdkPort } from '../../port/sdk-port.js';
import { createServices } from '../../services/create-services.js';
import { createManifestStore } from '../../update/manifest-store.js';
import { renderInFrame } from '../mount.js';
import { appStorage } from '../storage.js';

/** The panel in Canva's side bar. */
export function renderPanel(openEngine: () => Promise<Engine>): void {
  const start = async (): Promise<Panel> => {
    const engine = await openEngine();
    const port = createSdkPort();
    const storage = appStorage();
    const services = createServices({
      engine,
      port,
      manifests: createManifestStore(storage),
      timing: browserTiming(),
      fetch: (...request) => fetch(...request),
    });
    const now = new Date().toISOString();
    const panel = createPanel({ engine, port, services, storage, now });
    await restoreBrand(panel);
    return panel;
  };
  renderInFrame(<PanelApp start={start} />);
}
