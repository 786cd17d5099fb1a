import {
  Alert,
  Button,
  Checkbox,
  FormField,
  MultilineInput,
  Rows,
  Select,
  TextInput,
} from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { FORM, type Word } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { changeDraft, submitForm } from '../actions/form.js';
import { openStep } from '../actions/go.js';
import type { TextField } from '../draft.js';
import type { FormState } from '../state.js';
import { usePanel, useSelected } from '../use-panel.js';
import { DateFields } from './date-fields.js';
import { ScreenTitle } from './landing.js';
import { Named } from './named.js';
import { PeopleFields } from './people-fields.js';
import { ProblemAlert } from './problem-alert.js';
import { useFieldFault } from './field-fault.js';

const ZONES = [
  ['Asia/Jakarta', FORM.zoneWest],
  ['Asia/Makassar', FORM.zoneMiddle],
  ['Asia/Jayapura', FORM.zoneEast],
] as const;

/** The event in a form: a new one, or the chosen one. */
export function FormView(): JSX.Element | null {
  const panel = usePanel();
  const say = useWords();
  const form = useSelected((state) => state.form);
  if (!form) return null;
  const { draft, of, faults, problem, busy } = form;
  const count = Object.keys(faults).length;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submitForm(panel);
      }}
    >
      <Rows spacing="2u">
        <ScreenTitle onBack={() => openStep(panel, of ? 'templates' : 'event')}>
          {say(of ? FORM.titleEdit : FORM.titleNew)}
        </ScreenTitle>
        {count > 0 && <Alert tone="critical">{say(FORM.fix, { count })}</Alert>}
        {problem && <ProblemAlert problem={problem} />}
        <Line form={form} field="name" word={FORM.name} />
        <Line form={form} field="kind" word={FORM.kind} help={FORM.kindHelp} />
        <DateFields form={form} />
        <ZoneField form={form} />
        <Line form={form} field="place" word={FORM.place} />
        <Line form={form} field="town" word={FORM.town} />
        <Line form={form} field="platform" word={FORM.online} help={FORM.onlineHelp} />
        <Line form={form} field="link" word={FORM.link} help={FORM.linkHelp} type="url" />
        {draft.link.trim() !== '' && (
          <Checkbox
            label={say(FORM.linkPublish)}
            checked={draft.publishLink}
            onChange={(_, publishLink) => changeDraft(panel, { publishLink })}
          />
        )}
        <PeopleFields form={form} />
        <Line form={form} field="registration" word={FORM.registration} type="url" />
        <DescriptionField form={form} />
        <Button variant="primary" type="submit" stretch loading={busy}>
          {say(FORM.save)}
        </Button>
      </Rows>
    </form>
  );
}

interface LineProps {
  form: FormState;
  field: TextField;
  word: Word;
  help?: Word;
  type?: 'text' | 'url';
}

function Line({ form, field, word, help, type = 'text' }: LineProps): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const faultOf = useFieldFault(form);
  return (
    <FormField
      label={say(word)}
      error={faultOf(field)}
      value={form.draft[field]}
      {...(help && { description: say(help) })}
      control={(props) => (
        <TextInput
          {...props}
          type={type}
          maxLength={2000}
          onChange={(value) => changeDraft(panel, { [field]: value })}
        />
      )}
    />
  );
}

function ZoneField({ form }: { form: FormState }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const faultOf = useFieldFault(form);
  const { zone } = form.draft;
  const known = ZONES.map(([value, word]) => ({ value: value, label: say(word) }));
  const other = known.some(({ value }) => value === zone) ? [] : [{ value: zone, label: zone }];
  return (
    <FormField
      label={say(FORM.zone)}
      error={faultOf('zone')}
      value={zone}
      control={(props) => (
        <Named label={say(FORM.zone)}>
          <Select
            {...props}
            stretch
            options={[...known, ...other]}
            onChange={(value) => changeDraft(panel, { zone: value })}
          />
        </Named>
      )}
    />
  );
}

function DescriptionField({ form }: { form: FormState }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const faultOf = useFieldFault(form);
  return (
    <FormField
      label={say(FORM.description)}
      error={faultOf('description')}
      value={form.draft.description}
      control={(props) => (
        <MultilineInput
          {...props}
          minRows={3}
          autoGrow
          maxRows={10}
          maxLength={5000}
          onChange={(description) => changeDraft(panel, { description })}
        />
      )}
    />
  );
}
