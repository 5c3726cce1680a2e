import type { Session } from './session';
import { takeFromAddress } from './take-from-address';
import type { Ui } from './ui-state';

/**
 * `?fact=F18` in the address, as the ledger links to a report: goes to the first number that fact is linked to and
 * shows it in the panel; `not-used` where the text has none; the parameter is taken out of the address either way.
 */
export function goToFactOfAddress(session: Session, ui: Ui): 'none' | 'shown' | 'not-used' {
  const fact = takeFromAddress('fact');
  if (fact === null) return 'none';
  const claim = session.report.get().report.claims.find((one) => one.fact === fact);
  ui.change({ tab: 'numbers', panel: 'open' });
  if (!claim) return 'not-used';
  session.goTo({ block: claim.block, from: claim.from, to: claim.to });
  return 'shown';
}
