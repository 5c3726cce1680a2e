'use client';

import { useRef } from 'react';
import { keptInPlace, type LedgerLine, type LedgerLook, lookAt } from './ledger-view';

type Kept = {
  readonly look: LedgerLook;
  readonly shown: readonly string[];
  readonly known: ReadonlySet<string>;
};

const isPlain = ({ filter, office, search, sorting }: LedgerLook): boolean =>
  filter === 'all' && office === '' && search === '' && sorting === null;

/** The lines to show. A filter or an order is applied when it is chosen, not again after every cell that is written. */
export function useShown(lines: readonly LedgerLine[], look: LedgerLook): readonly LedgerLine[] {
  const kept = useRef<Kept>(null);
  const last = useRef<{ lines: readonly LedgerLine[]; look: LedgerLook; shown: readonly LedgerLine[] }>(null);
  if (last.current?.lines === lines && last.current.look === look) return last.current.shown;
  const before = kept.current;
  const shown =
    isPlain(look) || before?.look !== look
      ? lookAt(lines, look)
      : keptInPlace(lines, before.shown, before.known);
  kept.current = {
    look,
    shown: shown.map(({ key }) => key),
    known: new Set(lines.map(({ key }) => key)),
  };
  last.current = { lines, look, shown };
  return shown;
}
