import { Alert, Button, ProgressBar, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { GENERAL, TEMPLATES } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { forgetAdding } from '../actions/add.js';
import type { Adding } from '../state.js';
import { usePanel, useSelected } from '../use-panel.js';
import { FaultList } from './fault-list.js';
import { Landing } from './landing.js';
import { ProblemText } from './problem-alert.js';

/** How far adding is, what is there after an interruption, or that all is done. */
export function AddStatus(): JSX.Element | null {
  const say = useWords();
  const adding = useSelected((state) => state.adding);
  switch (adding.is) {
    case 'idle':
      return null;
    case 'running': {
      const word = adding.phase === 'draw' ? TEMPLATES.drawingPages : TEMPLATES.inserting;
      return <TaskProgress {...adding} text={say(word, counts(adding))} />;
    }
    case 'done':
      return (
        <Landing>
          <Alert tone="positive">
            {adding.here ? say(TEMPLATES.addedHere) : say(TEMPLATES.added, { count: adding.added })}
          </Alert>
          {adding.opaque && <Alert tone="info">{say(TEMPLATES.addedOpaque)}</Alert>}
        </Landing>
      );
    case 'stopped':
      return <Stopped adding={adding} />;
  }
}

interface TaskProgressProps {
  text: string;
  done: number;
  total: number;
  stop: () => void;
}

/** A bar, the same in words for everyone, and Cancel. */
export function TaskProgress({ text, done, total, stop }: TaskProgressProps): JSX.Element {
  const say = useWords();
  return (
    <Landing>
      <Rows spacing="1u">
        <div role="status">
          <Text size="small">{text}</Text>
        </div>
        <ProgressBar
          value={total === 0 ? 0 : Math.round((done / total) * 100)}
          ariaLabel={say(TEMPLATES.progress)}
        />
        <Button variant="secondary" stretch onClick={stop}>
          {say(GENERAL.cancel)}
        </Button>
      </Rows>
    </Landing>
  );
}

function Stopped({ adding }: { adding: Extract<Adding, { is: 'stopped' }> }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { added, total, here, problem, resume } = adding;
  const word = here ? TEMPLATES.stoppedHere : TEMPLATES.stopped;
  return (
    <Landing>
      <Rows spacing="1u">
        <Alert tone="warn">
          <Rows spacing="0.5u">
            <Text>{say(word, { added, total })}</Text>
            {problem && problem.is !== 'faults' && <ProblemText problem={problem} />}
          </Rows>
        </Alert>
        {problem?.is === 'faults' && <FaultList faults={problem.faults} />}
        {resume && (
          <Button variant="primary" stretch onClick={() => void resume()}>
            {say(here ? TEMPLATES.resumeHere : TEMPLATES.resume, { count: total - added })}
          </Button>
        )}
        <Button variant="tertiary" stretch onClick={() => forgetAdding(panel)}>
          {say(TEMPLATES.leave)}
        </Button>
      </Rows>
    </Landing>
  );
}

function counts({ done, total }: { done: number; total: number }): Record<string, number> {
  return { done, total };
}
