import type { Law, LawStatus } from './law';

/** Whether a law is in force on the day `date` (ISO). On the day of its repeal it no longer is. */
export function statusOn(law: Law, date: string): LawStatus {
  if (law.repealedOn !== null && law.repealedOn <= date) return 'repealed';
  if (law.effective === null) return 'unknown';
  return law.effective <= date ? 'in-force' : 'not-yet';
}
