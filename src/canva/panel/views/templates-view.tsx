import { Alert, Button, Grid, Rows, Text } from '@canva/app-ui-kit';
import { useMemo, type JSX } from 'react';
import { TEMPLATES } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { choose } from '../actions/choose.js';
import { shownTemplates, type Shown } from '../choices.js';
import { usePanel, useSelected } from '../use-panel.js';
import { DropArea } from './drop-area.js';
import { EventSummary } from './event-summary.js';
import { Filters } from './filters.js';
import { ScreenTitle } from './landing.js';
import { NeedsEvent } from './needs-event.js';
import { TemplateTile } from './template-tile.js';
import { useColumns } from './use-preview.js';

/** Every template that has something to say about the event. */
export function TemplatesView(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const chosen = useSelected(({ event }) => event);
  const choice = useSelected((state) => state.choice);
  const shown = useMemo(
    () => chosen && shownTemplates(panel, chosen.event, choice),
    [panel, chosen, choice],
  );
  if (!chosen || !shown) return <NeedsEvent />;
  return (
    <DropArea>
      <Rows spacing="2u">
        <ScreenTitle>{say(TEMPLATES.title)}</ScreenTitle>
        <EventSummary chosen={chosen} />
        <Filters />
        <Tiles shown={shown} />
        {shown.cards.length === 0 && <Nothing shown={shown} />}
        {shown.cards.length > 0 && shown.unsuited > 0 && (
          <Text size="small" tone="secondary">
            {say(TEMPLATES.unsuited, { count: shown.unsuited })}
          </Text>
        )}
      </Rows>
    </DropArea>
  );
}

function Tiles({ shown }: { shown: Shown }): JSX.Element {
  const event = useSelected((state) => state.event);
  const { place, columns } = useColumns();
  return (
    <div ref={place}>
      <Grid columns={columns} spacing="2u" alignY="start">
        {event &&
          shown.cards.map(({ template, format }) => (
            <TemplateTile
              key={`${template.id} ${format.id}`}
              event={event.event}
              template={template}
              format={format}
            />
          ))}
      </Grid>
    </div>
  );
}

function Nothing({ shown }: { shown: Shown }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  return (
    <Rows spacing="1u">
      <Alert tone="info">{say(shown.nothingSuits ? TEMPLATES.noneForEvent : TEMPLATES.none)}</Alert>
      {!shown.nothingSuits && (
        <Button
          variant="secondary"
          stretch
          onClick={() => choose(panel, { kind: 'all', platform: 'all' })}
        >
          {say(TEMPLATES.clear)}
        </Button>
      )}
    </Rows>
  );
}
