import {
  AssetError,
  InputError,
  LimitError,
  RenderError,
  SiarError,
  type Bilingual,
  type Fault,
} from './errors.js';
import type { Job, SourcedBrand, SourcedEvent } from './job.js';

/** Jobs and errors as they go from thread to thread: plain values, without classes and functions. */

export interface WireJob extends Omit<Job, 'brand' | 'template' | 'format' | 'event'> {
  /** Id. */
  template: string;
  brand: Once<Omit<SourcedBrand, 'placeOf'>>;
  format: Once<Job['format']>;
  event: Once<SourcedEvent>;
}

/** With the value itself the first time: afterwards it is the same object there, too, by which things are known of it. */
export interface Once<T> {
  number: number;
  value?: T;
}

export interface WireError {
  message: string;
  stack?: string;
  /** Of errors that are meant for people. */
  siar?: { code: string; messages: Bilingual; path?: string; faults?: readonly Fault[] };
}

export function errorToWire(error: unknown): WireError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack } = error;
  const base = { message, ...(stack === undefined ? {} : { stack }) };
  if (!(error instanceof SiarError)) return base;
  const { code, messages, path } = error;
  const faults = error instanceof InputError ? { faults: error.faults } : {};
  return { ...base, siar: { code, messages, ...(path === undefined ? {} : { path }), ...faults } };
}

const CLASSES = { limit: LimitError, asset: AssetError, render: RenderError };

export function errorFromWire({ message, stack, siar }: WireError): Error {
  if (!siar) return Object.assign(new Error(message), stack === undefined ? {} : { stack });
  const { code, messages, path, faults } = siar;
  if (faults) return new InputError(faults);
  const details = path === undefined ? {} : { path };
  if (code === 'limit' || code === 'asset' || code === 'render') {
    return new CLASSES[code](messages, details);
  }
  return new SiarError(code, messages, details);
}
