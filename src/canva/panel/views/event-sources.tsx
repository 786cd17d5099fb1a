import { Button, FileInput, FormField, MultilineInput, Rows, Text } from '@canva/app-ui-kit';
import { useState, type JSX } from 'react';
import { EVENT, GENERAL } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { openTab } from '../actions/go.js';
import {
  EVENT_FILES,
  PICTURE_FILES,
  readFeed,
  readFiles,
  readPaste,
} from '../actions/read-event.js';
import { usePanel, useSelected } from '../use-panel.js';

/** Characters that a paste may have; the readers' own bound is on bytes. */
const LONGEST_PASTE = 500_000;

export function PasteSource(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const [text, setText] = useState('');
  return (
    <Rows spacing="1u">
      <FormField
        label={say(EVENT.pasteLabel)}
        description={say(EVENT.pasteHelp)}
        control={({ id }) => (
          <MultilineInput
            id={id}
            value={text}
            onChange={setText}
            minRows={5}
            maxRows={12}
            autoGrow
            maxLength={LONGEST_PASTE}
          />
        )}
      />
      <Button
        variant="secondary"
        stretch
        disabled={text.trim() === ''}
        onClick={() => void readPaste(panel, text, say(EVENT.pastedName))}
      >
        {say(EVENT.pasteRead)}
      </Button>
    </Rows>
  );
}

export function FileSource(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const read = (files: File[]): void => void readFiles(panel, files);
  return (
    <Rows spacing="1u">
      <Text size="small">{say(EVENT.filesHelp)}</Text>
      <FileInput
        multiple
        stretchButton
        accept={[...EVENT_FILES, ...PICTURE_FILES]}
        onDropAcceptedFiles={read}
        onDropRejectedFiles={read}
      />
    </Rows>
  );
}

export function FeedSource(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const feed = useSelected(({ settings }) => settings.feedUrl);
  if (feed === '') {
    return (
      <Rows spacing="1u">
        <Text size="small">{say(EVENT.feedNone)}</Text>
        <Button variant="secondary" stretch onClick={() => openTab(panel, 'more')}>
          {say(GENERAL.openSettings)}
        </Button>
      </Rows>
    );
  }
  return (
    <Rows spacing="1u">
      <Text size="small">{say(EVENT.feedFrom, { host: new URL(feed).host })}</Text>
      <Button variant="secondary" stretch onClick={() => void readFeed(panel)}>
        {say(EVENT.feedFetch)}
      </Button>
    </Rows>
  );
}
