import { InputError } from '../../../errors.js';
import { checkDraft, draftOf, inputOf, placeFaults, type EventDraft } from '../draft.js';
import type { Panel } from '../panel.js';
import { toProblem } from '../problem.js';
import type { FormState } from '../state.js';
import { takeEvent } from './read-event.js';

/** The form with the chosen event, or empty. */
export function openForm({ store }: Panel, what: 'new' | 'edit'): void {
  const of = what === 'edit' ? store.get().event : null;
  const draft = draftOf(of?.event ?? null);
  const form: FormState = { draft, of, faults: {}, problem: null, busy: false };
  store.set({ form, tab: 'create', step: 'form' });
}

export function changeDraft({ store }: Panel, change: Partial<EventDraft>): void {
  const { form } = store.get();
  if (!form) return;
  const draft = { ...form.draft, ...change };
  // Once something was said, it goes as soon as it is put right.
  const said = Object.keys(form.faults).length > 0;
  const faults = said ? stillWrong(form, draft) : form.faults;
  store.set({ form: { ...form, draft, faults } });
}

function stillWrong({ faults }: FormState, draft: EventDraft): FormState['faults'] {
  const now = checkDraft(draft);
  return Object.fromEntries(Object.entries(faults).filter(([field]) => field in now));
}

/** Checks the form, lets the core read it, and takes the event. */
export async function submitForm(panel: Panel): Promise<void> {
  const { store, engine } = panel;
  const { form } = store.get();
  if (!form || form.busy) return;
  const { draft, of } = form;
  const faults = checkDraft(draft);
  if (Object.keys(faults).length > 0) {
    store.set({ form: { ...form, faults, problem: null } });
    return;
  }
  store.set({ form: { ...form, faults, problem: null, busy: true } });
  try {
    const input = JSON.stringify(inputOf(draft, of?.event ?? null));
    const { events } = await engine.readEvents(input, 'form.json');
    const [read] = events;
    if (!read) throw new InputError([]);
    takeEvent(panel, {
      event: read.event,
      origin: of?.origin ?? { kind: 'form', name: read.event.name },
    });
  } catch (error) {
    const left: FormState = { ...form, draft: store.get().form?.draft ?? draft, busy: false };
    if (!(error instanceof InputError)) {
      store.set({ form: { ...left, problem: toProblem(error) } });
      return;
    }
    const { fields, others } = placeFaults(error.faults, draft);
    const problem = others.length > 0 ? ({ is: 'faults', faults: others } as const) : null;
    store.set({ form: { ...left, faults: fields, problem } });
  }
}
