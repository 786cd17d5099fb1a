import type { DragEvent, JSX, ReactNode } from 'react';
import { readFiles } from '../actions/read-event.js';
import { usePanel } from '../use-panel.js';

/** Files may be dropped anywhere in it; whoever can't drag has the button for choosing files. */
export function DropArea({ children }: { children: ReactNode }): JSX.Element {
  const panel = usePanel();
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        void readFiles(panel, [...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
