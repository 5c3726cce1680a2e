import { flushSync } from 'react-dom';
import type { Session } from './session';
import type { Ui } from './ui-state';

/**
 * Closes what is asked about the ledger and gives the text the focus. At once: a dialog that goes away later would give
 * the focus back to the button it was opened with.
 */
export function closeLedger(session: Session, ui: Ui): void {
  flushSync(() => ui.change({ ledger: null }));
  session.view.focus();
}
