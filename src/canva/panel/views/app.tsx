import { AppI18nProvider } from '@canva/app-i18n-kit';
import { AppUiProvider } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { Panel } from '../panel.js';
import { PanelProvider } from '../use-panel.js';
import { PanelScreens } from './panel-screens.js';

/** The whole panel, as Canva renders it. */
export function PanelApp({ panel }: { panel: Panel }): JSX.Element {
  return (
    // A message that Canva has no translation of is shown in ours: nothing to report.
    <AppI18nProvider onError={() => undefined}>
      <AppUiProvider>
        <PanelProvider value={panel}>
          <PanelScreens />
        </PanelProvider>
      </AppUiProvider>
    </AppI18nProvider>
  );
}
