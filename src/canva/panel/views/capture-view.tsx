import { Alert, Button, FormField, Rows, Text, TextInput } from '@canva/app-ui-kit';
import { useState, type JSX } from 'react';
import { DESIGN } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { capturePage } from '../actions/capture.js';
import { usePanel, useSelected, useSupport } from '../use-panel.js';
import { TaskProgress } from './add-status.js';
import { CapturedView } from './captured-view.js';
import { ScreenTitle } from './landing.js';
import { ProblemAlert } from './problem-alert.js';

/** The open page as a template document. */
export function CaptureView(): JSX.Element {
  const say = useWords();
  const readable = useSupport('read-design');
  const capturing = useSelected((state) => state.capturing);
  const saved = readable && capturing.is === 'done';
  return (
    <Rows spacing="2u">
      {!saved && <ScreenTitle>{say(DESIGN.captureTitle)}</ScreenTitle>}
      {!readable && <Alert tone="info">{say(DESIGN.updateUnsupported)}</Alert>}
      {readable && !saved && (
        <>
          <Text size="small">{say(DESIGN.captureHelp, { example: '{{ event.name }}' })}</Text>
          <CaptureStart />
        </>
      )}
      {saved && <CapturedView {...capturing} />}
    </Rows>
  );
}

function CaptureStart(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const event = useSelected((state) => state.event);
  const capturing = useSelected((state) => state.capturing);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  if (capturing.is === 'reading') {
    return <TaskProgress text={say(DESIGN.capturing)} done={0} total={0} stop={capturing.stop} />;
  }
  const start = (): void => {
    setMissing(name.trim() === '');
    if (name.trim() !== '') void capturePage(panel, name.trim());
  };
  return (
    <Rows spacing="1.5u">
      {!event && <Alert tone="info">{say(DESIGN.captureNoEvent)}</Alert>}
      {capturing.is === 'failed' && <ProblemAlert problem={capturing.problem} onRetry={start} />}
      <FormField
        label={say(DESIGN.captureName)}
        value={name}
        error={missing && say(DESIGN.captureNeedName)}
        control={(props) => (
          <TextInput
            {...props}
            maxLength={80}
            onChange={(value) => {
              setName(value);
              setMissing(false);
            }}
          />
        )}
      />
      <Button variant="primary" stretch onClick={start}>
        {say(DESIGN.capture)}
      </Button>
    </Rows>
  );
}
