import {
  Accordion,
  AccordionItem,
  Alert,
  Button,
  FormField,
  MultilineInput,
  Rows,
  Text,
} from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { TEAMMATE } from '../../update/find-pages.js';
import { DESIGN } from '../../words/index.js';
import { useBilingual, useWords } from '../../words/use-words.js';
import { copyNotes, pasteNotes, typeNotes } from '../actions/notes.js';
import { usePanel, useSelected } from '../use-panel.js';
import { ProblemAlert } from './problem-alert.js';

/** What this browser knows of the pages, for a teammate to take along, or taken from one. */
export function PageNotes(): JSX.Element {
  const say = useWords();
  return (
    <Accordion>
      <AccordionItem title={say(DESIGN.notes)}>
        <Rows spacing="1.5u">
          <Text size="small">{say(DESIGN.notesHelp)}</Text>
          <Teammate />
          <NotesFields />
        </Rows>
      </AccordionItem>
    </Accordion>
  );
}

function Teammate(): JSX.Element {
  const say = useWords();
  const pick = useBilingual();
  const { can, cannot } = TEAMMATE;
  return (
    <Rows spacing="0.5u">
      <Text size="small" variant="bold">
        {say(DESIGN.notesCan)}
      </Text>
      {can.map((text) => (
        <Text key={text.en} size="small">
          {pick(text)}
        </Text>
      ))}
      <Text size="small" variant="bold">
        {say(DESIGN.notesCannot)}
      </Text>
      {cannot.map((text) => (
        <Text key={text.en} size="small">
          {pick(text)}
        </Text>
      ))}
    </Rows>
  );
}

function NotesFields(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { text, said, problem, busy } = useSelected(({ notes }) => notes);
  return (
    <Rows spacing="1u">
      <Button variant="secondary" stretch disabled={busy} onClick={() => void copyNotes(panel)}>
        {say(DESIGN.notesCopy)}
      </Button>
      <FormField
        label={say(DESIGN.notesField)}
        value={text}
        control={(props) => (
          <MultilineInput
            {...props}
            minRows={3}
            maxRows={6}
            onChange={(value) => typeNotes(panel, value)}
          />
        )}
      />
      <Button
        variant="secondary"
        stretch
        disabled={busy || text.trim() === ''}
        onClick={() => void pasteNotes(panel)}
      >
        {say(DESIGN.notesPaste)}
      </Button>
      <div role="status">
        {said?.is === 'copied' && (
          <Text size="small">{say(DESIGN.notesCopied, { count: said.pages })}</Text>
        )}
        {said?.is === 'pasted' && (
          <Text size="small">{say(DESIGN.notesPasted, { count: said.pages })}</Text>
        )}
      </div>
      {said?.is === 'copy-failed' && <Alert tone="warn">{say(DESIGN.copyFailed)}</Alert>}
      {problem && <ProblemAlert problem={problem} />}
    </Rows>
  );
}
