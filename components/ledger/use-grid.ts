'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { type Cell, type CellRange, rangeOf } from './cell-move';
import { editText } from './cell-text';
import type { LedgerActions } from './ledger-actions';
import { isWritten, ledgerColumns } from './ledger-column';
import type { LedgerLine } from './ledger-view';

/** What is being written into the active cell; `error`: why it cannot be taken. */
export type CellEditing = { readonly text: string; readonly error: string | null };

export type Grid = {
  readonly rows: readonly LedgerLine[];
  readonly indexes: ReadonlyMap<string, number>;
  /** Where the keyboard is; null in a table without rows. */
  readonly active: Cell | null;
  /** The block that is marked, the active cell in it. */
  readonly range: CellRange | null;
  readonly editing: CellEditing | null;
  /** Counts the moves that shall take the focus along. */
  readonly focusCount: number;
  /** Goes to a cell, with the focus; false where what is being written cannot be taken. */
  go(cell: Cell): boolean;
  /** Marks from where it was to here. */
  extend(cell: Cell): void;
  markAll(): void;
  /** Begins to write: upon what is there, or with `text` instead of it. */
  edit(text?: string): void;
  setText(text: string): void;
  /** Takes what was written; false where it cannot be, and why is said at the cell. */
  commit(): boolean;
  cancel(): void;
};

/** Where the keyboard is in the grid, what is marked and what is being written. */
export function useGrid(rows: readonly LedgerLine[], actions: LedgerActions): Grid {
  const [wanted, setWanted] = useState<Cell | null>(null);
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const [editing, setEditing] = useState<CellEditing | null>(null);
  const [focusCount, setFocusCount] = useState(0);
  const place = useRef(0);
  const indexes = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const active = shownCell(rows, indexes, wanted, place.current);
  if (active) place.current = indexes.get(active.key) ?? 0;
  const range = useMemo(() => rangeOf(indexes, anchor ?? active, active), [indexes, anchor, active]);

  const commit = useCallback((): boolean => {
    if (!editing || !active || !isWritten(active.column)) return true;
    const written = actions.write(active.key, active.column, editing.text);
    setEditing(written.ok ? null : { ...editing, error: written.error.message });
    return written.ok;
  }, [editing, active, actions]);

  const go = useCallback(
    (cell: Cell): boolean => {
      setFocusCount((count) => count + 1);
      if (!commit()) return false;
      if (active && active.key !== cell.key) actions.dropBlank(active.key);
      setAnchor(null);
      setWanted(cell);
      return true;
    },
    [commit, active, actions],
  );

  const extend = useCallback(
    (cell: Cell) => {
      if (!commit()) return;
      setAnchor((before) => before ?? active);
      setWanted(cell);
      setFocusCount((count) => count + 1);
    },
    [commit, active],
  );

  const markAll = useCallback(() => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return;
    setAnchor({ key: last.key, column: ledgerColumns[ledgerColumns.length - 1] ?? 'details' });
    setWanted({ key: first.key, column: 'indicator' });
    setFocusCount((count) => count + 1);
  }, [rows]);

  const edit = useCallback(
    (text?: string) => {
      const line = active && rows[indexes.get(active.key) ?? -1];
      if (!active || !line || !isWritten(active.column)) return;
      setAnchor(null);
      setEditing({ text: text ?? editText(line.fact, active.column), error: null });
    },
    [active, rows, indexes],
  );

  const setText = useCallback((text: string) => setEditing({ text, error: null }), []);
  const cancel = useCallback(() => {
    setEditing(null);
    setFocusCount((count) => count + 1);
  }, []);

  return {
    rows,
    indexes,
    active,
    range,
    editing,
    focusCount,
    go,
    extend,
    markAll,
    edit,
    setText,
    commit,
    cancel,
  };
}

/** The wanted cell, or the one where it stood when its row is no longer shown. */
function shownCell(
  rows: readonly LedgerLine[],
  indexes: ReadonlyMap<string, number>,
  wanted: Cell | null,
  place: number,
): Cell | null {
  if (wanted && indexes.has(wanted.key)) return wanted;
  const row = rows[Math.min(place, rows.length - 1)];
  return row ? { key: row.key, column: wanted?.column ?? 'indicator' } : null;
}
