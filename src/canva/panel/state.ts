import type { Finding } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import type { BrandCard, PanelEvent, TemplateCard } from '../engine/engine.js';
import type { EventDraft, FieldFaults } from './draft.js';
import type { Problem } from './problem.js';
import type { Captured, Insisted, UpdatePlan } from './services.js';
import type { Settings } from './settings.js';

export type Tab = 'create' | 'update' | 'capture' | 'more';
/** Screens of the first tab. */
export type Step = 'event' | 'found' | 'form' | 'templates' | 'template';

export interface PanelState {
  tab: Tab;
  step: Step;
  event: PanelEvent | null;
  reading: Reading;
  form: FormState | null;
  brands: readonly BrandCard[];
  choice: Choice;
  /** Id of the template that is open. */
  template: string | null;
  /** Id of its format. */
  format: string | null;
  adding: Adding;
  /** Whether the open template fits on the page that is open in the editor. */
  fitsHere: boolean;
  updating: Updating;
  capturing: Capturing;
  notes: NotesState;
  settings: Settings;
  settled: SettingsNote;
  /** Families that the open template asks for. */
  families: readonly string[];
  /** Grows when pictures or brands were added: what was drawn before is stale. */
  drawn: number;
  /** Grows when Canva offers other features than before. */
  support: number;
}

export interface Reading {
  /** Name of what is read at the moment. */
  busy: string | null;
  problem: Problem | null;
  notes: readonly Finding[];
  /** Events of the last files, to choose from. */
  found: readonly PanelEvent[];
  /** Pictures that the last files brought. */
  pictures: number;
  retry: (() => Promise<void>) | null;
}

export interface FormState {
  draft: EventDraft;
  /** The event that is edited; null for a new one. */
  of: PanelEvent | null;
  faults: FieldFaults;
  /** What belongs beside no field. */
  problem: Problem | null;
  busy: boolean;
}

export interface Choice {
  brand: string;
  language: Language;
  kind: TemplateCard['kind'] | 'all';
  platform: string;
}

export type Adding =
  | { is: 'idle' }
  | { is: 'running'; phase: 'draw' | 'insert'; done: number; total: number; stop: () => void }
  | { is: 'done'; added: number; here: boolean; opaque: boolean }
  | {
      is: 'stopped';
      added: number;
      total: number;
      here: boolean;
      problem: Problem | null;
      resume: (() => Promise<void>) | null;
    };

export type Updating =
  | { is: 'idle' }
  | { is: 'looking'; stop: () => void }
  | { is: 'planned'; plan: UpdatePlan; insisted: readonly Insisted[] }
  | { is: 'applying'; done: number; total: number; stop: () => void }
  | { is: 'done'; changed: number }
  | { is: 'failed'; changed: number | null; problem: Problem | null };

export type Capturing =
  | { is: 'idle' }
  | { is: 'reading'; stop: () => void }
  | {
      is: 'done';
      /** The template's, as the person gave it. */
      name: string;
      captured: Captured;
      note: 'copied' | 'copy-failed' | 'download-failed' | null;
    }
  | { is: 'failed'; problem: Problem };

/** Page notes on their way to another computer, or from one. */
export interface NotesState {
  /** In the field: what was pasted, or what the browser didn't let us copy. */
  text: string;
  /** Pages that the last step was about. */
  said: { is: 'copied' | 'copy-failed' | 'pasted'; pages: number } | null;
  problem: Problem | null;
  busy: boolean;
}

/** What the settings have to say. */
export interface SettingsNote {
  /** False when the browser keeps nothing. */
  kept: boolean;
  note: 'saved' | 'brand-added' | 'brand-too-big' | 'brand-forgotten' | null;
  problem: Problem | null;
}

export const NOT_READING = {
  busy: null,
  problem: null,
  notes: [],
  found: [],
  pictures: 0,
  retry: null,
} as const satisfies Reading;

export const NO_NOTES = {
  text: '',
  said: null,
  problem: null,
  busy: false,
} as const satisfies NotesState;
