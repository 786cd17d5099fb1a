import type { Progress } from './run.js';

export interface Meter {
  tell(progress: Progress): void;
  /** Takes the line away, for what is printed next. */
  clear(): void;
}

interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** ms between two lines: often enough to see it move; and where there is no terminal, seldom enough to read. */
const EVERY = { terminal: 150, log: 15_000 };

/** How far a run is, in one line with rate and time left. `clock` in ms. */
export function createMeter(screen: Screen, clock: () => number): Meter {
  const terminal = screen.isTTY === true;
  let told = -Infinity;
  let began = clock();
  let step: Progress['step'] | null = null;
  return {
    tell(progress) {
      const now = clock();
      if (progress.step !== step) [step, began, told] = [progress.step, now, -Infinity];
      if (now - told < (terminal ? EVERY.terminal : EVERY.log)) return;
      told = now;
      const line = lineOf(progress, (now - began) / 1000);
      screen.write(terminal ? `\r\x1b[K${line}` : `${line}\n`);
    },
    clear() {
      if (terminal) screen.write('\r\x1b[K');
    },
  };
}

/** `412 of 1,890 documents drawn, 630 kept · 3.4 pictures/s · 7 min left`; `seconds` since the step began. */
export function lineOf({ step, done, of, kept, pictures }: Progress, seconds: number): string {
  if (step === 'plan') return `${done} of ${of} event-and-brand pairs compared with the last run`;
  const parts = [`${done} of ${of} documents drawn, ${kept} kept`];
  if (done > 0 && seconds > 0) {
    parts.push(`${(pictures / seconds).toFixed(1)} pictures/s`);
    parts.push(`${spell((seconds / done) * (of - done))} left`);
  }
  return parts.join(' · ');
}

/** `45 s`, `7 min`. */
export function spell(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
