import type { PreviewPage } from '../../engine/engine.js';
import type { Panel } from '../panel.js';
import { toProblem } from '../problem.js';

/** @param event the DOM's dragstart */
export async function dragPage(
  { engine, port, store }: Panel,
  event: unknown,
  page: PreviewPage,
  name: string,
): Promise<void> {
  try {
    await port.startDrag(event, engine.drag(page, name));
  } catch (error) {
    const problem = toProblem(error);
    const nothing = { added: 0, total: 0, here: false, resume: null };
    store.set({ adding: { is: 'stopped', ...nothing, problem } });
  }
}
