import type { Period } from './parse-period';

/** Whether two periods say the same: equal, or up to the same cut-off date where one is that date alone. */
export const periodsMeet = (a: Period, b: Period): boolean =>
  a.to === b.to && (a.from === b.from || a.from === a.to || b.from === b.to);
