import { TestAppI18nProvider } from '@canva/app-i18n-kit';
import { TestAppUiProvider } from '@canva/app-ui-kit';
import { configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { JSX, ReactNode } from 'react';
import { createIntl, RawIntlProvider } from 'react-intl';
import type { Panel } from '../../../src/canva/panel/panel.js';
import { PanelProvider } from '../../../src/canva/panel/use-panel.js';
import { PanelScreens } from '../../../src/canva/panel/views/panel-screens.js';

// The kit says alerts a second time, to screen readers.
configure({ defaultIgnore: 'script, style, [data-announcer-region]' });

/** The panel in the kit's test providers, in English or Indonesian. */
export function show(
  panel: Panel,
  locale: 'en' | 'id-ID' = 'en',
  messages: Record<string, string> = {},
): UserEvent {
  render(
    <Providers locale={locale} messages={messages}>
      <PanelProvider value={panel}>
        <PanelScreens />
      </PanelProvider>
    </Providers>,
  );
  return userEvent.setup();
}

/** Writes into a field at once: typing is slow. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

interface ProvidersProps {
  locale: string;
  messages?: Record<string, string>;
  children: ReactNode;
}

export function Providers({ locale, messages = {}, children }: ProvidersProps): JSX.Element {
  // Canva's provider for tests knows English alone; in Canva the locale is the page's.
  const intl = createIntl({ locale, messages, defaultLocale: 'en', onError: () => undefined });
  return (
    <TestAppI18nProvider>
      <RawIntlProvider value={intl}>
        <TestAppUiProvider enableAnimations={false}>{children}</TestAppUiProvider>
      </RawIntlProvider>
    </TestAppI18nProvider>
  );
}
