import { DateInput, FormField, Grid, TimeInput, type DateObj } from '@canva/app-ui-kit';
import type { JSX } from 'react';
import { FORM, type Word } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';
import { changeDraft } from '../actions/form.js';
import type { FormState } from '../state.js';
import { usePanel } from '../use-panel.js';
import { useFieldFault } from './field-fault.js';

/** Days and times of the event. */
export function DateFields({ form }: { form: FormState }): JSX.Element {
  return (
    <Grid columns={2} spacing="1u">
      <DayField form={form} field="date" word={FORM.date} />
      <TimeField form={form} field="start" word={FORM.start} />
      <DayField form={form} field="lastDay" word={FORM.lastDay} />
      <TimeField form={form} field="end" word={FORM.end} />
    </Grid>
  );
}

interface FieldProps<Name> {
  form: FormState;
  field: Name;
  word: Word;
}

function DayField({ form, field, word }: FieldProps<'date' | 'lastDay'>): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const faultOf = useFieldFault(form);
  const value = toDay(form.draft[field]);
  return (
    <FormField
      label={say(word)}
      error={faultOf(field)}
      control={({ error }) => (
        <DateInput
          mode="date"
          error={error}
          ariaLabel={say(word)}
          {...(value && { value })}
          onChange={(day) => changeDraft(panel, { [field]: day ? fromDay(day) : '' })}
        />
      )}
    />
  );
}

function TimeField({ form, field, word }: FieldProps<'start' | 'end'>): JSX.Element {
  const panel = usePanel();
  const say = useWords();
  const faultOf = useFieldFault(form);
  const value = toMilliseconds(form.draft[field]);
  return (
    <FormField
      label={say(word)}
      error={faultOf(field)}
      control={({ id, error }) => (
        <TimeInput
          id={id}
          error={error}
          // The kit would show the computer's time zone here; the event's stands in a field of its own.
          end={<></>}
          {...(value !== undefined && { value })}
          onChange={(time) =>
            changeDraft(panel, { [field]: time === undefined ? '' : fromMilliseconds(time) })
          }
        />
      )}
    />
  );
}

function toDay(text: string): DateObj | undefined {
  const [year, month, day] = text.split('-').map(Number);
  return year && month && day ? { year, month, day } : undefined;
}

function fromDay({ year, month, day }: DateObj): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

const MINUTE = 60_000;

function toMilliseconds(text: string): number | undefined {
  const [hours, minutes] = text.split(':').map(Number);
  return hours === undefined || minutes === undefined ? undefined : (hours * 60 + minutes) * MINUTE;
}

function fromMilliseconds(time: number): string {
  const minutes = Math.round(time / MINUTE);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
