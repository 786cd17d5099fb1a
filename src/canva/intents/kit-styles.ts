import { bytes as leftToRight } from '@canva/app-ui-kit/styles.ltr.css';
import { bytes as rightToLeft } from '@canva/app-ui-kit/styles.rtl.css';

let applied: Promise<void> | undefined;

/** Puts the kit's styles into the frame, once: those of the direction that Canva's editor is written in. */
export function applyKitStyles(): Promise<void> {
  applied ??= apply();
  return applied;
}

async function apply(): Promise<void> {
  const bytes = document.documentElement.dir === 'rtl' ? rightToLeft : leftToRight;
  const style = document.createElement('style');
  style.textContent = new TextDecoder().decode(await bytes());
  document.head.append(style);
}
