'use client';

import type { ClipboardEvent, KeyboardEvent } from 'react';
import { type Cell, columnIndex, moved } from './cell-move';
import { cellText } from './cell-text';
import type { LedgerActions } from './ledger-actions';
import { isWritten, type LedgerColumn, ledgerColumns, type WrittenColumn } from './ledger-column';
import { readTable } from './read-table';
import { type Matrix, writeHtmlTable, writeTsv } from './tab-separated';
import type { Grid } from './use-grid';

/** What keys ask of the page around the grid. */
export type GridVerbs = {
  readonly addRow: () => void;
  readonly removeRows: (keys: readonly string[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly details: (key: string) => void;
  /** Enter on a cell that is not written in: its link or its details. */
  readonly open: (cell: Cell) => void;
  readonly paste: (matrix: Matrix, cell: Cell) => void;
};

type Wanted = {
  readonly grid: Grid;
  readonly actions: LedgerActions;
  readonly verbs: GridVerbs;
  readonly writable: 'yes' | 'no';
  /** Rows that fit the window. */
  readonly page: () => number;
};

const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;

type Position = { readonly row: number; readonly column: number };

const positionOf = (grid: Grid): Position | null =>
  grid.active && {
    row: grid.indexes.get(grid.active.key) ?? 0,
    column: columnIndex(grid.active.column),
  };

function cellAt(grid: Grid, { row, column }: Position): Cell | null {
  const line = grid.rows[row];
  const name = ledgerColumns[column];
  return line && name ? { key: line.key, column: name } : null;
}

/** Goes so many cells further; false where that leads out of the grid. */
function step(grid: Grid, rows: number, columns: number): boolean {
  const from = positionOf(grid);
  const to = from && cellAt(grid, { row: from.row + rows, column: from.column + columns });
  if (!to) return false;
  grid.go(to);
  return true;
}

function writtenCells(grid: Grid): { key: string; column: WrittenColumn }[] {
  const { range, rows } = grid;
  if (!range) return [];
  const columns = ledgerColumns.slice(range.left, range.right + 1).filter(isWritten);
  return rows
    .slice(range.top, range.bottom + 1)
    .flatMap(({ key }) => columns.map((column) => ({ key, column })));
}

function markedMatrix({ range, rows }: Grid): Matrix {
  if (!range) return [];
  const columns: readonly LedgerColumn[] = ledgerColumns.slice(range.left, range.right + 1);
  const shown = (line: Grid['rows'][number], column: LedgerColumn): string => {
    if (isWritten(column)) return cellText(line.fact, column);
    if (column === 'attachments') return line.fact.attachments.map(({ name }) => name).join('、');
    return column === 'uses' ? String(line.uses.length) : '';
  };
  return rows.slice(range.top, range.bottom + 1).map((line) => columns.map((column) => shown(line, column)));
}

/** While a cell is being written only the keys that end it are ours. */
function whileWriting(event: KeyboardEvent, grid: Grid): boolean {
  const back = event.shiftKey ? -1 : 1;
  switch (event.key) {
    case 'Enter':
      if (event.altKey || event.ctrlKey) return false;
      if (grid.commit() && !step(grid, back, 0)) grid.cancel();
      return true;
    case 'Tab':
      if (grid.commit() && !step(grid, 0, back)) grid.cancel();
      return true;
    case 'Escape':
      grid.cancel();
      return true;
    default:
      return false;
  }
}

function withCtrl(event: KeyboardEvent, { grid, verbs, writable }: Wanted): boolean {
  const key = event.key.toLowerCase();
  if (key === 'a') {
    grid.markAll();
    return true;
  }
  if (writable === 'no') return false;
  if (key === 'z' && !event.shiftKey) verbs.undo();
  else if (key === 'y' || key === 'z') verbs.redo();
  else if (key === 'delete' && grid.range)
    verbs.removeRows(grid.rows.slice(grid.range.top, grid.range.bottom + 1).map((row) => row.key));
  else return false;
  return true;
}

function enter(event: KeyboardEvent, { grid, verbs, writable }: Wanted): void {
  const { active } = grid;
  if (!active) return;
  if (event.altKey) verbs.details(active.key);
  else if (isWritten(active.column) && writable === 'yes') grid.edit();
  else verbs.open(active);
}

function plainKey(event: KeyboardEvent, wanted: Wanted): boolean {
  const { grid, actions, verbs, writable } = wanted;
  const { active } = grid;
  switch (event.key) {
    case 'Enter':
      enter(event, wanted);
      return true;
    case 'Tab':
      return step(grid, 0, event.shiftKey ? -1 : 1);
    case 'Escape':
      if (active && actions.dropBlank(active.key)) return true;
      if (active) grid.go(active);
      return true;
    case 'F2':
      if (writable === 'yes') grid.edit();
      return true;
    case 'Delete':
    case 'Backspace':
      if (writable === 'yes') actions.clear(writtenCells(grid));
      return true;
    case 'n':
    case 'N':
      if (event.altKey || writable === 'no') return false;
      verbs.addRow();
      return true;
    default:
      return false;
  }
}

function walk(event: KeyboardEvent, { grid, page }: Wanted): boolean {
  const from = positionOf(grid);
  if (!from || event.altKey) return false;
  const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, page: page() };
  const to = moved(from, press, grid.rows.length);
  const cell = to && cellAt(grid, to);
  if (!cell) return false;
  if (event.shiftKey) grid.extend(cell);
  else grid.go(cell);
  return true;
}

/** Keys and the clipboard of the grid. A key that an input method is using is never ours. */
export function useGridKeys(wanted: Wanted) {
  const { grid, actions, verbs, writable } = wanted;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return;
    const isOurs = grid.editing
      ? whileWriting(event, grid)
      : walk(event, wanted) ||
        ((event.ctrlKey || event.metaKey) && !event.altKey
          ? withCtrl(event, wanted)
          : plainKey(event, wanted));
    if (!isOurs) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (grid.editing || !grid.range) return;
    const matrix = markedMatrix(grid);
    event.clipboardData.setData('text/plain', writeTsv(matrix));
    event.clipboardData.setData('text/html', writeHtmlTable(matrix));
    event.preventDefault();
  };
  const onCut = (event: ClipboardEvent) => {
    if (grid.editing) return;
    onCopy(event);
    if (writable === 'yes') actions.clear(writtenCells(grid));
  };
  const onPaste = (event: ClipboardEvent) => {
    const { active } = grid;
    if (!active || writable === 'no') return;
    const matrix = readTable(event.clipboardData);
    const isBlock = matrix.length > 1 || (matrix[0]?.length ?? 0) > 1;
    if (grid.editing && !isBlock) return;
    event.preventDefault();
    if (grid.editing) grid.cancel();
    if (matrix.length > 0) verbs.paste(matrix, active);
  };
  return { onKeyDown, onCopy, onCut, onPaste };
}
