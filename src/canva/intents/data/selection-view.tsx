import {
  Alert,
  Button,
  FormField,
  MultilineInput,
  RadioGroup,
  Rows,
  Select,
  Text,
  TextInput,
} from '@canva/app-ui-kit';
import type { RenderSelectionUiRequest, UpdateDataRefResponse } from '@canva/intents/data';
import { useState, type ReactElement } from 'react';
import type { Language } from '../../../model/language.js';
import { Named } from '../../panel/views/named.js';
import { DATA_WORDS as WORDS } from '../../words/data.js';
import type { IntentSettings, Say } from '../say.js';
import type { DataDeps } from './get-data-table.js';
import { chooseSource, startSelection, type Selection } from './selection.js';

interface Props {
  request: RenderSelectionUiRequest;
  settings: IntentSettings;
  deps: Pick<DataDeps, 'readEvents' | 'uiLanguage'>;
  say: Say;
}

/** What the last try gave, in words. */
interface Outcome {
  tone: 'positive' | 'critical';
  text: string;
}

/** Chooses the events of a table, and hands Canva the choice. */
export function SelectionView({ request, settings, deps, say }: Props): ReactElement {
  const context = request.invocationContext;
  const [selection, setSelection] = useState(() => startSelection(context, settings));
  const [outcome, setOutcome] = useState<Outcome | null>(() => firstOutcome(context, say));
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Selection>): void => {
    setSelection((now) => ({ ...now, ...part }));
    setOutcome(null);
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await handOver(selection, { request, deps, say }));
    setBusy(false);
  };
  return (
    <Rows spacing="2u">
      <Text>{say(WORDS.intro)}</Text>
      <SourceFields selection={selection} change={change} say={say} />
      <FormField
        label={say(WORDS.language)}
        value={selection.language}
        control={(props) => (
          <Named label={say(WORDS.language)}>
            <Select<Language>
              {...props}
              stretch
              options={languages(say)}
              onChange={(language) => change({ language })}
            />
          </Named>
        )}
      />
      <FormField
        label={say(WORDS.which)}
        value={selection.which}
        control={({ id, value }) => (
          <RadioGroup<Selection['which']>
            id={id}
            {...(value !== undefined && { value })}
            options={[
              { value: 'upcoming', label: say(WORDS.whichUpcoming) },
              { value: 'all', label: say(WORDS.whichAll) },
            ]}
            onChange={(which) => change({ which })}
          />
        )}
      />
      {outcome && <Alert tone={outcome.tone}>{outcome.text}</Alert>}
      <Button
        variant="primary"
        stretch
        loading={busy}
        disabled={selection.from === 'feed' && selection.url.trim() === ''}
        onClick={() => void submit()}
      >
        {say(WORDS.use)}
      </Button>
    </Rows>
  );
}

function SourceFields(props: {
  selection: Selection;
  change: (part: Partial<Selection>) => void;
  say: Say;
}): ReactElement {
  const { selection, change, say } = props;
  const { from, url, text, kept } = selection;
  return (
    <>
      <FormField
        label={say(WORDS.from)}
        value={from}
        control={({ id, value }) => (
          <RadioGroup<Selection['from']>
            id={id}
            {...(value !== undefined && { value })}
            options={[
              { value: 'feed', label: say(WORDS.fromFeed), description: say(WORDS.fromFeedHelp) },
              {
                value: 'pasted',
                label: say(WORDS.fromPasted),
                description: say(WORDS.fromPastedHelp),
              },
            ]}
            onChange={(choice) => change({ from: choice })}
          />
        )}
      />
      {from === 'feed' ? (
        <FormField
          label={say(WORDS.url)}
          value={url}
          control={(field) => (
            <TextInput
              {...field}
              type="url"
              maxLength={2000}
              placeholder="https://"
              onChange={(value) => change({ url: value })}
            />
          )}
        />
      ) : (
        <FormField
          label={say(WORDS.text)}
          description={
            kept.length > 0 ? say(WORDS.textKept, { count: kept.length }) : say(WORDS.textHelp)
          }
          value={text}
          control={(field) => (
            <MultilineInput
              {...field}
              minRows={5}
              maxRows={12}
              maxLength={200_000}
              onChange={(value) => change({ text: value })}
            />
          )}
        />
      )}
    </>
  );
}

function languages(say: Say): { value: Language; label: string }[] {
  return [
    { value: 'id', label: say(WORDS.languageId) },
    { value: 'en', label: say(WORDS.languageEn) },
    { value: 'ar', label: say(WORDS.languageAr) },
  ];
}

/** Why Canva opened the view, where that is a fault. */
function firstOutcome(
  context: RenderSelectionUiRequest['invocationContext'],
  say: Say,
): Outcome | null {
  switch (context.reason) {
    case 'data_selection':
      return null;
    case 'outdated_source_ref':
      return { tone: 'critical', text: say(WORDS.outdated) };
    case 'app_error':
      return { tone: 'critical', text: context.message ?? say(WORDS.failed) };
  }
}

async function handOver(
  selection: Selection,
  { request, deps, say }: Pick<Props, 'request' | 'deps' | 'say'>,
): Promise<Outcome> {
  const chosen = await chooseSource(selection, deps);
  if ('fault' in chosen) return { tone: 'critical', text: chosen.fault[deps.uiLanguage()] };
  try {
    return answerWords(await request.updateDataRef(chosen.ref), say);
  } catch {
    // Canva rejects for reasons of its own, which no person can read.
    return { tone: 'critical', text: say(WORDS.failed) };
  }
}

function answerWords(answer: UpdateDataRefResponse, say: Say): Outcome {
  switch (answer.status) {
    case 'completed':
      return { tone: 'positive', text: say(WORDS.done) };
    case 'outdated_source_ref':
      return { tone: 'critical', text: say(WORDS.outdated) };
    case 'remote_request_failed':
      return { tone: 'critical', text: say(WORDS.remote) };
    case 'app_error':
      return { tone: 'critical', text: answer.message ?? say(WORDS.failed) };
  }
}
