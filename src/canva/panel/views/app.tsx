import { AppI18nProvider } from '@canva/app-i18n-kit';
import { AppUiProvider, Box, LoadingIndicator } from '@canva/app-ui-kit';
import { useCallback, useEffect, useState, type JSX } from 'react';
import { GENERAL } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import type { Panel } from '../panel.js';
import { toProblem, type Problem } from '../problem.js';
import { PanelProvider } from '../use-panel.js';
import { PanelScreens } from './panel-screens.js';
import { ProblemAlert } from './problem-alert.js';

/** The whole panel, as Canva renders it. */
export function PanelApp({ start }: { start: () => Promise<Panel> }): JSX.Element {
  return (
    // A message that Canva has no translation of is shown in ours: nothing to report.
    <AppI18nProvider onError={() => undefined}>
      <AppUiProvider>
        <StartedPanel start={start} />
      </AppUiProvider>
    </AppI18nProvider>
  );
}

type Started =
  { is: 'waiting' } | { is: 'ready'; panel: Panel } | { is: 'failed'; problem: Problem };

/** Waits until the core is ready; says so when it can't be. */
export function StartedPanel({ start }: { start: () => Promise<Panel> }): JSX.Element {
  const say = useWords();
  const [started, setStarted] = useState<Started>({ is: 'waiting' });
  const begin = useCallback(() => {
    setStarted({ is: 'waiting' });
    start().then(
      (panel) => setStarted({ is: 'ready', panel }),
      (error: unknown) => setStarted({ is: 'failed', problem: toProblem(error) }),
    );
  }, [start]);
  useEffect(begin, [begin]);
  switch (started.is) {
    case 'ready':
      return (
        <PanelProvider value={started.panel}>
          <PanelScreens />
        </PanelProvider>
      );
    case 'failed':
      return (
        <Box padding="2u">
          <ProblemAlert problem={started.problem} onRetry={begin} />
        </Box>
      );
    case 'waiting':
      return (
        <Box padding="2u">
          <div role="status" aria-label={say(GENERAL.working)}>
            <LoadingIndicator />
          </div>
        </Box>
      );
  }
}
