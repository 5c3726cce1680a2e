import { flushSync } from 'react-dom';
import type { Session } from './session';
import { placeKey } from './support';
import type { Ui } from './ui-state';

/**
 * Alt L: shows the number at the caret with its candidates and gives them the focus; the caret keeps its place. At
 * once, because the next key already chooses. False where the caret is on no number.
 */
export function askLink(session: Session, ui: Ui): boolean {
  session.catchUp();
  const { claim } = session.caret.get();
  if (claim === null || session.view.composing) return false;
  flushSync(() => ui.change({ tab: 'numbers', panel: 'open', linking: placeKey(claim) }));
  const card = document.querySelector('[data-testid="selected-claim"]');
  const target =
    card?.querySelector<HTMLElement>('[data-candidates]') ?? card?.querySelector<HTMLElement>('button');
  // The number above the candidates stays in sight.
  target?.focus({ preventScroll: true });
  return true;
}

export const noNumberHere = '光标不在数字上。移到要关联的数字上，再按 Alt L。';
