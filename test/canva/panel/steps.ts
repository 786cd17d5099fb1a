import { screen } from '@testing-library/react';
import { openTemplate } from '../../../src/canva/panel/actions/choose.js';
import { takeEvent } from '../../../src/canva/panel/actions/read-event.js';
import type { Panel } from '../../../src/canva/panel/panel.js';
import { anEvent } from './fake-panel.js';

/** Steps that many tests of the panel begin with. */

export const byName = (name: string | RegExp) => screen.findByRole('button', { name });
export const noButton = (name: string | RegExp) => screen.queryByRole('button', { name }) === null;

/** The kit keeps disabled buttons in the order of tabs. */
export const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

/** The panel with an event, before it is shown. */
export function withEvent<P extends Panel>(panel: P): P {
  takeEvent(panel, anEvent());
  return panel;
}

/** The panel with an event and an open template. */
export function withTemplate<P extends Panel>(panel: P, id = 'announce', format = 'ig-square'): P {
  openTemplate(withEvent(panel), id, format);
  return panel;
}
