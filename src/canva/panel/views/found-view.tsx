import { Button, HorizontalCard, Rows, Title } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { EVENT, GENERAL } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { openStep } from '../actions/go.js';
import { takeEvent } from '../actions/read-event.js';
import { usePanel, useSelected } from '../use-panel.js';
import { useEventDate } from './event-date.js';
import { FindingList } from './finding-list.js';
import { ScreenTitle } from './landing.js';

/** Several events to choose from, or one with notes about how it was read. */
export function FoundView(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const dateOf = useEventDate();
  const { found, notes } = useSelected(({ reading }) => reading);
  const [only] = found;
  return (
    <Rows spacing="2u">
      <ScreenTitle onBack={() => openStep(panel, 'event')}>
        {say(EVENT.foundTitle, { count: found.length })}
      </ScreenTitle>
      {notes.length > 0 && (
        <Rows spacing="1u">
          <Title size="xsmall" tagName="h2">
            {say(GENERAL.notesTitle)}
          </Title>
          <FindingList findings={notes} />
        </Rows>
      )}
      {found.map((each, index) => (
        <HorizontalCard
          key={index}
          title={each.event.name}
          description={dateOf(each.event)}
          ariaLabel={say(EVENT.foundOpen, { name: each.event.name })}
          onClick={() => takeEvent(panel, each)}
        />
      ))}
      {found.length === 1 && only && (
        <Button variant="primary" stretch onClick={() => takeEvent(panel, only)}>
          {say(EVENT.foundContinue)}
        </Button>
      )}
    </Rows>
  );
}
