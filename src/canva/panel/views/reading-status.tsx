import { Columns, Column, LoadingIndicator, Text } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { EVENT } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { useSelected } from '../use-panel.js';

/** What is being read, or was added, said to screen readers as well. */
export function ReadingStatus(): JSX.Element {
  const say = useWords();
  const { busy, pictures } = useSelected(({ reading }) => reading);
  return (
    <div role="status">
      {busy !== null && (
        <Columns spacing="1u" alignY="center">
          <Column width="content">
            <LoadingIndicator size="small" />
          </Column>
          <Column>
            <Text size="small">{say(EVENT.reading, { name: busy })}</Text>
          </Column>
        </Columns>
      )}
      {busy === null && pictures > 0 && (
        <Text size="small">{say(EVENT.filesDone, { count: pictures })}</Text>
      )}
    </div>
  );
}
