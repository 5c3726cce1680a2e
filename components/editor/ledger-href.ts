import type { Session } from './session';

/** The page of the ledger that the open report’s links point into, at one fact where `fact` names it. */
export const ledgerHref = ({ ledgerPlace: { unit, year } }: Session, fact: string | null = null): string =>
  `/ledger?${new URLSearchParams({ unit, year: String(year), ...(fact !== null && { fact }) })}`;
