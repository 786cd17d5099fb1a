import { Button, FormField, Rows, TextInput } from '@canva/app-ui-kit';
import { useState, type JSX } from 'react';
import { SETTINGS, type Word } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { changeSettings } from '../actions/settings.js';
import { isHttps } from '../settings.js';
import { usePanel, useSelected } from '../use-panel.js';

/** Addresses of the library's feed and calendar. */
export function AddressFields(): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { feedUrl, publishUrl } = useSelected(({ settings }) => settings);
  const [feed, setFeed] = useState(feedUrl);
  const [publish, setPublish] = useState(publishUrl);
  const [checked, setChecked] = useState(false);
  const good = (text: string): boolean => text.trim() === '' || isHttps(text.trim());
  const save = (): void => {
    setChecked(true);
    if (!good(feed) || !good(publish)) return;
    changeSettings(panel, { feedUrl: feed.trim(), publishUrl: publish.trim() }, 'saved');
  };
  return (
    <Rows spacing="1.5u">
      <Address
        label={SETTINGS.feed}
        help={SETTINGS.feedHelp}
        value={feed}
        wrong={checked && !good(feed)}
        onChange={setFeed}
      />
      <Address
        label={SETTINGS.publish}
        help={SETTINGS.publishHelp}
        value={publish}
        wrong={checked && !good(publish)}
        onChange={setPublish}
      />
      <Button variant="primary" stretch onClick={save}>
        {say(SETTINGS.save)}
      </Button>
    </Rows>
  );
}

interface AddressProps {
  label: Word;
  help: Word;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}

function Address({ label, help, value, wrong, onChange }: AddressProps): JSX.Element {
  const say = useWords();
  return (
    <FormField
      label={say(label)}
      description={say(help)}
      error={wrong && say(SETTINGS.badAddress)}
      value={value}
      control={(props) => <TextInput {...props} type="url" maxLength={2000} onChange={onChange} />}
    />
  );
}
