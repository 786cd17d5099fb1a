import type { JSX, ReactNode } from 'react';

/** Gives a list its field's name: the kit's own says to screen readers only what is chosen in it. */
export function Named({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <div role="group" aria-label={label}>
      {children}
    </div>
  );
}
