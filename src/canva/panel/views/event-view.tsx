import { Accordion, AccordionItem, Box, Button, Rows, Title } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { EVENT } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { openForm } from '../actions/form.js';
import { openTab } from '../actions/go.js';
import { usePanel, useSelected } from '../use-panel.js';
import { DropArea } from './drop-area.js';
import { FeedSource, FileSource, PasteSource } from './event-sources.js';
import { ScreenTitle } from './landing.js';
import { ProblemAlert } from './problem-alert.js';
import { ReadingStatus } from './reading-status.js';
import { Samples } from './samples.js';

/** The first screen: samples, then the ways to bring an event of one's own. */
export function EventView(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { problem, retry } = useSelected(({ reading }) => reading);
  const feed = useSelected(({ settings }) => settings.feedUrl);
  return (
    <DropArea>
      <Rows spacing="3u">
        <Rows spacing="0">
          <ScreenTitle>{say(EVENT.title)}</ScreenTitle>
          <ReadingStatus />
        </Rows>
        {problem && (
          <ProblemAlert
            problem={problem}
            onRetry={retry ? () => void retry() : undefined}
            onSettings={retry && feed !== '' ? () => openTab(panel, 'more') : undefined}
          />
        )}
        <Samples />
        <Rows spacing="1u">
          <Title size="xsmall" tagName="h2">
            {say(EVENT.own)}
          </Title>
          <Box paddingBottom="1u">
            <Button variant="secondary" stretch onClick={() => openForm(panel, 'new')}>
              {say(EVENT.form)}
            </Button>
          </Box>
          <Accordion>
            <AccordionItem title={say(EVENT.paste)}>
              <PasteSource />
            </AccordionItem>
            <AccordionItem title={say(EVENT.files)}>
              <FileSource />
            </AccordionItem>
            <AccordionItem title={say(EVENT.feed)}>
              <FeedSource />
            </AccordionItem>
          </Accordion>
        </Rows>
      </Rows>
    </DropArea>
  );
}
