import { Alert, Box, Button, Columns, Column, FileInput, Rows, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import type { PanelEvent } from '../../engine/engine.js';
import { EVENT } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { openForm } from '../actions/form.js';
import { openStep } from '../actions/go.js';
import { PICTURE_FILES, readFiles } from '../actions/read-event.js';
import { usePanel, useSelected } from '../use-panel.js';
import { useEventDate } from './event-date.js';
import { ProblemAlert } from './problem-alert.js';
import { ReadingStatus } from './reading-status.js';

/** The chosen event with the ways to change it, and the pictures that it lacks. */
export function EventSummary({ chosen }: { chosen: PanelEvent }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const dateOf = useEventDate();
  return (
    <Box background="neutralSubtle" borderRadius="large" padding="2u">
      <Rows spacing="1u">
        <Rows spacing="0">
          <Text size="xsmall" tone="secondary">
            {say(EVENT.chosen)}
          </Text>
          <Text variant="bold">{chosen.event.name}</Text>
          <Text size="small">{dateOf(chosen.event)}</Text>
        </Rows>
        <Columns spacing="1u">
          <Column width="1/2">
            <Button variant="secondary" stretch onClick={() => openForm(panel, 'edit')}>
              {say(EVENT.edit)}
            </Button>
          </Column>
          <Column width="1/2">
            <Button variant="tertiary" stretch onClick={() => openStep(panel, 'event')}>
              {say(EVENT.change)}
            </Button>
          </Column>
        </Columns>
        <MissingPictures chosen={chosen} />
      </Rows>
    </Box>
  );
}

function MissingPictures({ chosen }: { chosen: PanelEvent }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const problem = useSelected(({ reading }) => reading.problem);
  // Looked up again whenever pictures were added.
  useSelected(({ drawn }) => drawn);
  const names = panel.engine.missingPictures(chosen.event);
  return (
    <Rows spacing="1u">
      <ReadingStatus />
      {problem && <ProblemAlert problem={problem} />}
      {names.length > 0 && (
        <>
          <Alert tone="warn" title={say(EVENT.missing, { count: names.length })}>
            {say(EVENT.missingHelp, { names: names.join(', ') })}
          </Alert>
          <FileInput
            multiple
            stretchButton
            accept={[...PICTURE_FILES]}
            onDropAcceptedFiles={(files) => void readFiles(panel, files)}
            onDropRejectedFiles={(files) => void readFiles(panel, files)}
          />
        </>
      )}
    </Rows>
  );
}
