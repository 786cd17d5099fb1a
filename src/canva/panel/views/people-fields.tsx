import {
  Box,
  Button,
  Columns,
  Column,
  FormField,
  Grid,
  Rows,
  Select,
  TextInput,
  Title,
  TrashIcon,
} from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { FORM } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { changeDraft } from '../actions/form.js';
import { NO_PERSON, type PersonDraft } from '../draft.js';
import type { FormState } from '../state.js';
import { usePanel } from '../use-panel.js';
import { Named } from './named.js';
import { useFieldFault } from './field-fault.js';

const ROLES = [
  ['speaker', FORM.roleSpeaker],
  ['keynote', FORM.roleKeynote],
  ['moderator', FORM.roleModerator],
  ['host', FORM.roleHost],
  ['opening', FORM.roleOpening],
  ['instructor', FORM.roleInstructor],
  ['panelist', FORM.rolePanelist],
] as const;

/** Everyone whom the post names, in order. */
export function PeopleFields({ form }: { form: FormState }): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const { people } = form.draft;
  return (
    <Rows spacing="1.5u">
      <Title size="xsmall" tagName="h2">
        {say(FORM.speakers)}
      </Title>
      {people.map((person, index) => (
        <PersonFields key={index} form={form} person={person} index={index} />
      ))}
      <Button
        variant="secondary"
        stretch
        disabled={people.length >= 60}
        onClick={() => changeDraft(panel, { people: [...people, NO_PERSON] })}
      >
        {say(FORM.speakerAdd)}
      </Button>
    </Rows>
  );
}

interface PersonProps {
  form: FormState;
  person: PersonDraft;
  index: number;
}

function PersonFields({ form, person, index }: PersonProps): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const faultOf = useFieldFault(form);
  const { people } = form.draft;
  const change = (part: Partial<PersonDraft>): void =>
    changeDraft(panel, {
      people: people.map((each, at) => (at === index ? { ...each, ...part } : each)),
    });
  const number = index + 1;
  const known = ROLES.map(([value, word]) => ({ value: value, label: say(word) }));
  const { role } = person;
  const other = known.some(({ value }) => value === role) ? [] : [{ value: role, label: role }];
  return (
    <Box border="ui" borderRadius="large" padding="1.5u">
      <Rows spacing="1u">
        <Columns spacing="1u" alignY="end">
          <Column>
            <FormField
              label={say(FORM.speakerName, { number })}
              error={faultOf(`people.${index}`)}
              value={person.name}
              control={(props) => (
                <TextInput {...props} maxLength={160} onChange={(name) => change({ name })} />
              )}
            />
          </Column>
          <Column width="content">
            <Button
              variant="tertiary"
              icon={TrashIcon}
              ariaLabel={say(FORM.speakerRemove, { number })}
              onClick={() => changeDraft(panel, { people: people.filter((_, at) => at !== index) })}
            />
          </Column>
        </Columns>
        <Grid columns={2} spacing="1u">
          <FormField
            label={say(FORM.speakerBefore)}
            value={person.before}
            control={(props) => (
              <TextInput {...props} maxLength={80} onChange={(before) => change({ before })} />
            )}
          />
          <FormField
            label={say(FORM.speakerAfter)}
            value={person.after}
            control={(props) => (
              <TextInput {...props} maxLength={120} onChange={(after) => change({ after })} />
            )}
          />
        </Grid>
        <FormField
          label={say(FORM.speakerRole)}
          value={role}
          control={(props) => (
            <Named label={say(FORM.speakerRole)}>
              <Select
                {...props}
                stretch
                options={[...known, ...other]}
                onChange={(value) => change({ role: value })}
              />
            </Named>
          )}
        />
        <FormField
          label={say(FORM.speakerFrom)}
          value={person.from}
          control={(props) => (
            <TextInput {...props} maxLength={200} onChange={(from) => change({ from })} />
          )}
        />
      </Rows>
    </Box>
  );
}
