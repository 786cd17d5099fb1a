import { useBilingual, useWords } from '../../words/use-words.js';
import type { FieldName } from '../draft.js';
import type { FormState } from '../state.js';

/** What is wrong with a field, in the reader's language. */
export function useFieldFault(form: FormState): (field: FieldName) => string | false {
  const say = useWords();
  const pick = useBilingual();
  return (field) => {
    const fault = form.faults[field];
    if (!fault) return false;
    return 'word' in fault ? say(fault.word) : pick(fault.text);
  };
}
