import { AppI18nProvider } from '@canva/app-i18n-kit';
import { AppUiProvider, Box } from '@canva/app-ui-kit';
import type { ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { useIntl } from 'react-intl';
import type { UiLanguage } from '../../model/language.js';
import { INDONESIAN_DATA } from '../words/indonesian-data.js';
import { INDONESIAN_PUBLISH } from '../words/indonesian-publish.js';
import { isIndonesian } from '../words/use-words.js';
import { applyKitStyles } from './kit-styles.js';
import type { Mount, Say } from './say.js';

/** The one root of a frame: an intent may ask for its view again. */
let root: Root | undefined;

/** Shows something in the frame that Canva gives us. @throws where there is no `#root`, which Canva always has */
export function renderInFrame(view: ReactElement): void {
  const element = document.getElementById('root');
  if (!element) throw new Error('Canva gave no element with the id "root".');
  const own = (root ??= createRoot(element));
  void applyKitStyles().then(() => own.render(view));
}

/** Views of the data connector and the content publisher, in the providers that the kit asks for. */
export const mount: Mount = (view) =>
  renderInFrame(
    // A message that Canva has no translation of is shown in ours: nothing to report.
    <AppI18nProvider onError={() => undefined}>
      <AppUiProvider>
        <Said view={view} />
      </AppUiProvider>
    </AppI18nProvider>,
  );

const INDONESIAN: Readonly<Record<string, string>> = { ...INDONESIAN_DATA, ...INDONESIAN_PUBLISH };

function Said({ view }: { view: (say: Say) => ReactElement }): ReactElement {
  const intl = useIntl();
  const say: Say = ({ id, defaultMessage, description }, values) => {
    const ours = isIndonesian(intl.locale) ? INDONESIAN[id] : undefined;
    return intl.formatMessage({ id, description, defaultMessage: ours ?? defaultMessage }, values);
  };
  return <Box padding="2u">{view(say)}</Box>;
}

/** The language of Canva's editor, as far as we speak it. */
export function uiLanguage(): UiLanguage {
  return isIndonesian(document.documentElement.lang) ? 'id' : 'en';
}
