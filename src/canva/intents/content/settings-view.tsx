import {
  Alert,
  DateInput,
  FormField,
  MultilineInput,
  Rows,
  Select,
  Text,
  TextInput,
} from '@canva/app-ui-kit';
import type { RenderSettingsUiRequest } from '@canva/intents/content';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { UiLanguage } from '../../../model/language.js';
import { Named } from '../../panel/views/named.js';
import { PUBLISH_WORDS as WORDS } from '../../words/publish.js';
import type { IntentSettings, Say } from '../say.js';
import { CAPTION_LENGTH, CHANNEL_LENGTH } from './contract.js';
import {
  checkDraft,
  endpointOf,
  startDraft,
  type PostDraft,
  type PostField,
} from './post-settings.js';
import { dayAndHour, localOf, timeZones, type DayAndHour } from './post-time.js';
import { readFault } from './publish-content.js';
import { FAULT_WORDS, type PublishFault } from './publish-fault.js';

interface Props {
  request: RenderSettingsUiRequest;
  settings: IntentSettings;
  language: UiLanguage;
  /** IANA; the person's own. */
  ownZone: string;
  /** Milliseconds since 1970. */
  clock(): number;
  say: Say;
}

/** Caption, place and time of a post; Canva's button stays shut until they are right. */
export function SettingsView(props: Props): ReactElement {
  const { request, settings, language, ownZone, clock, say } = props;
  const { updatePublishSettings, registerOnContextChange, invocationContext } = request;
  const [draft, setDraft] = useState(() => startDraft(invocationContext.publishRef, ownZone));
  const [fault, setFault] = useState<PublishFault | null>(null);
  // A field is complained about only once somebody was in it.
  const [seen, setSeen] = useState<ReadonlySet<PostField>>(new Set());
  const checked = useMemo(() => checkDraft(draft, settings, clock()), [draft, settings, clock]);
  const { publish, faults } = checked;

  useEffect(() => {
    // Canva refuses what is too large, which the check has excluded; what else it says helps nobody here.
    updatePublishSettings(publish).catch(() => undefined);
  }, [publish, updatePublishSettings]);

  useEffect(
    () =>
      registerOnContextChange({
        onContextChange: (context) => {
          if (context.reason === 'publish_error') {
            setFault(readFault(context.error.appDefinedPayload));
          } else if (context.reason === 'publish_error_cleared') {
            setFault(null);
          }
        },
      }),
    [registerOnContextChange],
  );

  const change = (field: PostField, part: Partial<PostDraft>): void => {
    setDraft((now) => ({ ...now, ...part }));
    setSeen((now) => new Set(now).add(field));
  };
  const errorOf = (field: PostField): { error?: string } => {
    const words = seen.has(field) ? faults[field]?.[language] : undefined;
    return words === undefined ? {} : { error: words };
  };

  return (
    <Rows spacing="2u">
      {fault && <FaultAlert fault={fault} language={language} say={say} />}
      <EndpointLine settings={settings} language={language} say={say} />
      <FormField
        label={say(WORDS.channel)}
        description={say(WORDS.channelHelp)}
        value={draft.channel}
        {...errorOf('channel')}
        control={(field) => (
          <TextInput
            {...field}
            maxLength={CHANNEL_LENGTH}
            onChange={(channel) => change('channel', { channel })}
          />
        )}
      />
      <FormField
        label={say(WORDS.caption)}
        value={draft.caption}
        {...errorOf('caption')}
        control={(field) => (
          <MultilineInput
            {...field}
            autoGrow
            minRows={4}
            maxLength={CAPTION_LENGTH}
            onChange={(caption) => change('caption', { caption })}
          />
        )}
      />
      <FormField
        label={say(WORDS.alts)}
        description={say(WORDS.altsHelp)}
        value={draft.alts}
        {...errorOf('alts')}
        control={(field) => (
          <MultilineInput
            {...field}
            autoGrow
            minRows={2}
            onChange={(alts) => change('alts', { alts })}
          />
        )}
      />
      <FormField<DayAndHour | undefined>
        label={say(WORDS.time)}
        description={say(WORDS.timeHelp)}
        value={dayAndHour(draft.local)}
        {...errorOf('time')}
        control={({ value, error }) => (
          <DateInput
            mode="datetime"
            ariaLabel={say(WORDS.time)}
            error={error}
            {...(value && { value })}
            onChange={(moment) => change('time', { local: moment ? localOf(moment) : '' })}
          />
        )}
      />
      <FormField
        label={say(WORDS.zone)}
        value={draft.timeZone}
        control={(field) => (
          <Named label={say(WORDS.zone)}>
            <Select<string>
              {...field}
              stretch
              options={timeZones(draft.timeZone)}
              onChange={(timeZone) => change('time', { timeZone })}
            />
          </Named>
        )}
      />
    </Rows>
  );
}

/** Where the post goes, so that nobody sends it to a server that they don't know. */
function EndpointLine(props: Pick<Props, 'settings' | 'language' | 'say'>): ReactElement {
  const { settings, language, say } = props;
  const endpoint = endpointOf(settings);
  if (endpoint === null) return <Alert tone="warn">{say(WORDS.noEndpoint)}</Alert>;
  if ('fault' in endpoint) {
    return (
      <Alert tone="critical" title={say(WORDS.badEndpoint)}>
        {endpoint.fault[language]}
      </Alert>
    );
  }
  return <Text tone="secondary">{say(WORDS.goesTo, { host: endpoint.host })}</Text>;
}

function FaultAlert(
  props: { fault: PublishFault } & Pick<Props, 'language' | 'say'>,
): ReactElement {
  const { fault, language, say } = props;
  return (
    <Alert tone="critical" title={say(WORDS.failed)}>
      {fault.said ? fault.said[language] : say(FAULT_WORDS[fault.kind])}
    </Alert>
  );
}
