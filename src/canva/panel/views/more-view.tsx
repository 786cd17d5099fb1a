import { Alert, Button, Rows, Text, Title } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { SETTINGS } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { launch } from '../actions/settings.js';
import { usePanel, useSelected, useSupport } from '../use-panel.js';
import { AddressFields } from './address-fields.js';
import { BrandFields } from './brand-fields.js';
import { LanguageChoice } from './filters.js';
import { FontFields } from './font-fields.js';
import { ScreenTitle } from './landing.js';
import { ProblemAlert } from './problem-alert.js';

/** Tools for many posts, and the settings. */
export function MoreView(): JSX.Element {
  const say = useWords();
  const { kept, note, problem } = useSelected(({ settled }) => settled);
  const language = useSelected(({ choice }) => choice.language);
  return (
    <Rows spacing="3u">
      <Tools />
      <ScreenTitle>{say(SETTINGS.title)}</ScreenTitle>
      {problem && <ProblemAlert problem={problem} />}
      {kept ? (
        <Text size="small" tone="secondary">
          {say(SETTINGS.kept)}
        </Text>
      ) : (
        <Alert tone="warn">{say(SETTINGS.notKept)}</Alert>
      )}
      <Rows spacing="1u">
        <AddressFields />
        <div role="status">
          {note === 'saved' && <Text size="small">{say(SETTINGS.saved)}</Text>}
        </div>
      </Rows>
      <LanguageChoice label={SETTINGS.language} value={language} />
      <BrandFields />
      <FontFields />
    </Rows>
  );
}

function Tools(): JSX.Element | null {
  const panel = usePanel();
  const say = useWords();
  const bulk = useSupport('bulk-create');
  const publish = useSupport('publish');
  const address = useSelected(({ settings }) => settings.publishUrl);
  // Below the address's field stands that publishing needs it.
  if (!bulk && publish && address === '') return null;
  return (
    <Rows spacing="1u">
      <Title size="small" tagName="h2">
        {say(SETTINGS.tools)}
      </Title>
      {!bulk && !publish && <Text size="small">{say(SETTINGS.toolsNone)}</Text>}
      {bulk && (
        <>
          <Text size="small">{say(SETTINGS.bulkHelp)}</Text>
          <Button variant="secondary" stretch onClick={() => void launch(panel, 'bulk-create')}>
            {say(SETTINGS.bulk)}
          </Button>
        </>
      )}
      {publish && address !== '' && (
        <Button variant="secondary" stretch onClick={() => void launch(panel, 'publish')}>
          {say(SETTINGS.publishOpen)}
        </Button>
      )}
    </Rows>
  );
}
