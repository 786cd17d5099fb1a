import { Button, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { DESIGN, GENERAL } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { openStep } from '../actions/go.js';
import { usePanel } from '../use-panel.js';

/** Stands where nothing can be done without an event. */
export function NeedsEvent(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  return (
    <Rows spacing="1u">
      <Text>{say(DESIGN.updateNoEvent)}</Text>
      <Button variant="primary" stretch onClick={() => openStep(panel, 'event')}>
        {say(GENERAL.chooseEvent)}
      </Button>
    </Rows>
  );
}
