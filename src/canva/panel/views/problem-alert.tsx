import { Alert, Button, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { GENERAL } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import type { Problem } from '../problem.js';
import { FaultList } from './fault-list.js';

interface ProblemAlertProps {
  problem: Problem;
  onRetry?: (() => void) | undefined;
  onSettings?: (() => void) | undefined;
}

/** What went wrong, what to do, and the buttons for it. */
export function ProblemAlert({ problem, onRetry, onSettings }: ProblemAlertProps): JSX.Element {
  const say = useWords();
  return (
    <Rows spacing="1u">
      {problem.is === 'faults' ? (
        <FaultList faults={problem.faults} />
      ) : (
        <Alert tone="critical" title={say(GENERAL.problemTitle)}>
          <ProblemText problem={problem} />
        </Alert>
      )}
      {onRetry && (
        <Button variant="secondary" stretch onClick={onRetry}>
          {say(GENERAL.retry)}
        </Button>
      )}
      {onSettings && (
        <Button variant="tertiary" stretch onClick={onSettings}>
          {say(GENERAL.openSettings)}
        </Button>
      )}
    </Rows>
  );
}

interface ProblemTextProps {
  problem: Exclude<Problem, { is: 'faults' }>;
}

/** A problem that one text tells. */
export function ProblemText({ problem }: ProblemTextProps): JSX.Element {
  const say = useWords();
  const pick = useBilingual();
  return (
    <Text size="small">
      {problem.is === 'text' ? pick(problem.text) : say(problem.word, problem.values)}
    </Text>
  );
}
