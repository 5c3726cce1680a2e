'use client';

import {
  Fragment,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Suggestion } from './cell-input';
import { type Cell, columnIndex } from './cell-move';
import { type GridItem, gridItems, itemsWithin, offsetsOf, rowHeight } from './grid-items';
import type { LedgerActions } from './ledger-actions';
import { type LedgerColumn, ledgerColumns } from './ledger-column';
import styles from './ledger-grid.module.css';
import { LedgerHeadRow } from './ledger-head-row';
import { LedgerRowView, type RowActive, type RowVerbs } from './ledger-row';
import type { Sorting } from './ledger-view';
import type { NoteContext } from './row-notes';
import { rowNotes } from './row-notes';
import type { Grid } from './use-grid';
import { type GridVerbs, useGridKeys } from './use-grid-keys';

/** Drawn beyond the window, so that a quick turn of the wheel shows no emptiness. */
const margin = 600;
const headHeight = 31;
/** Kept free below the active row: for its note, or for what is proposed while it is written. */
const roomForNote = 27;
const roomForList = 220;

type Props = {
  readonly grid: Grid;
  readonly actions: LedgerActions;
  readonly verbs: GridVerbs;
  readonly notes: NoteContext;
  readonly writable: 'yes' | 'no';
  readonly sorting: Sorting | null;
  readonly sort: (column: LedgerColumn) => void;
  readonly suggest: (text: string) => readonly Suggestion[];
  readonly choose: (key: string, suggestion: Suggestion) => void;
};

function cellOf(target: EventTarget | null): Cell | null {
  const element = target instanceof Element ? target : null;
  const key = element?.closest('tr[data-key]')?.getAttribute('data-key');
  const column = element?.closest('td[data-column]')?.getAttribute('data-column');
  const known = ledgerColumns.find((each) => each === column);
  return key && known ? { key, column: known } : null;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input') !== null;

/** Marks by mouse: a click goes to a cell, with Shift or a drag a block is marked, a second click writes. */
function useGridMouse(grid: Grid, writable: 'yes' | 'no') {
  return {
    onMouseDown(event: MouseEvent) {
      const cell = cellOf(event.target);
      if (!cell || event.button !== 0 || isControl(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) grid.extend(cell);
      else grid.go(cell);
    },
    onMouseOver(event: MouseEvent) {
      const cell = event.buttons === 1 && !isControl(event.target) ? cellOf(event.target) : null;
      const isSame = cell?.key === grid.active?.key && cell?.column === grid.active?.column;
      if (cell && !isSame && !grid.editing) grid.extend(cell);
    },
    onDoubleClick(event: MouseEvent) {
      if (!isControl(event.target) && cellOf(event.target) && writable === 'yes') grid.edit();
    },
  };
}

/** The part of a long table that is in the window. */
function useWindow(items: readonly GridItem[], activeKey: string | null) {
  const box = useRef<HTMLDivElement>(null);
  const offsets = useMemo(() => offsetsOf(items), [items]);
  const [view, setView] = useState({ top: 0, height: 900 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      element.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);
  const at = useMemo(
    () => items.findIndex((item) => item.kind === 'row' && item.key === activeKey),
    [items, activeKey],
  );
  const drawn = itemsWithin(
    offsets,
    { top: view.top - margin, bottom: view.top + view.height + margin },
    at < 0 ? null : at,
  );
  return {
    box,
    offsets,
    drawn,
    at,
    page: () => Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1),
  };
}

/** Keeps the active row clear of the headings above and the edge below. */
function useInSight(
  { box, offsets, at }: Pick<ReturnType<typeof useWindow>, 'box' | 'offsets' | 'at'>,
  focusCount: number,
  below: number,
) {
  const latest = useRef({ offsets, at });
  latest.current = { offsets, at };
  useEffect(() => {
    const element = box.current;
    const { offsets: all, at: row } = latest.current;
    if (!element || row < 0 || focusCount === 0) return;
    const top = all[row] ?? 0;
    const bottom = (all[row + 1] ?? top) + headHeight + below;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight + 1;
  }, [box, focusCount, below]);
}

const noSuggestions: readonly Suggestion[] = [];

/** The table of facts, walked and written by keyboard. */
export function LedgerGrid(props: Props) {
  const { grid, actions, verbs, notes, writable, sorting, sort, suggest, choose } = props;
  const { active, editing, range } = grid;
  const notesByKey = useMemo(
    () => new Map(grid.rows.map((line) => [line.key, rowNotes(line.fact, notes)])),
    [grid.rows, notes],
  );
  const items = useMemo(
    () => gridItems(grid.rows, notesByKey, sorting ? 'flat' : 'grouped'),
    [grid.rows, notesByKey, sorting],
  );
  const view = useWindow(items, active?.key ?? null);
  useInSight(view, grid.focusCount, editing && active?.column === 'indicator' ? roomForList : roomForNote);
  const keys = useGridKeys({ grid, actions, verbs, writable, page: view.page });
  const mouse = useGridMouse(grid, writable);
  const latest = useRef({ grid, choose });
  latest.current = { grid, choose };
  const rowVerbs = useMemo(
    (): RowVerbs => ({
      onText: (text) => latest.current.grid.setText(text),
      onChoose(suggestion) {
        const key = latest.current.grid.active?.key;
        latest.current.grid.cancel();
        if (key) latest.current.choose(key, suggestion);
      },
      onLeave: () => void latest.current.grid.commit(),
      onDetails: verbs.details,
    }),
    [verbs.details],
  );
  const suggestions = useMemo(
    () => (editing && active?.column === 'indicator' ? suggest(editing.text) : noSuggestions),
    [editing, active?.column, suggest],
  );
  const rowActive = (key: string): RowActive | null =>
    active?.key === key
      ? {
          column: active.column,
          editing,
          focusCount: grid.focusCount,
          suggestions,
          readOnly: writable === 'no',
        }
      : null;
  const markedOf = useCallback(
    (index: number): readonly [number, number] | null =>
      range &&
      index >= range.top &&
      index <= range.bottom &&
      (range.top !== range.bottom || range.left !== range.right)
        ? [range.left, range.right]
        : null,
    [range],
  );
  const total = view.offsets[view.offsets.length - 1] ?? 0;
  let reached = 0;
  return (
    <div ref={view.box} className={styles.box} {...keys} {...mouse}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one walks in.
        role="grid"
        aria-label="台账条目"
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={ledgerColumns.length}
        aria-multiselectable="true"
        className={styles.grid}
      >
        <colgroup>
          {ledgerColumns.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <LedgerHeadRow sorting={sorting} sort={sort} />
        <tbody>
          {view.drawn.map((at) => {
            const item = items[at];
            if (!item) return null;
            const gap = (view.offsets[at] ?? 0) - reached;
            reached = view.offsets[at + 1] ?? reached;
            const index = item.kind === 'row' ? (grid.indexes.get(item.key) ?? 0) : 0;
            return (
              <Fragment key={item.key}>
                {gap > 0 && <Spacer height={gap} />}
                {item.kind === 'row' ? (
                  <LedgerRowView
                    line={item.line}
                    rowIndex={index + 2}
                    active={rowActive(item.key)}
                    marked={markedOf(index)}
                    verbs={rowVerbs}
                  />
                ) : (
                  <SaidRow item={item} />
                )}
              </Fragment>
            );
          })}
          {total > reached && <Spacer height={total - reached} />}
        </tbody>
      </table>
    </div>
  );
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr style={{ height }}>
    <td colSpan={columnIndex('details') + 1} className={styles.spacer} />
  </tr>
);

/** A topic above its rows, or what is to be said of the row above. */
function SaidRow({ item }: { readonly item: Exclude<GridItem, { kind: 'row' }> }) {
  if (item.kind === 'group')
    return (
      <tr className={styles.group}>
        <th scope="colgroup" colSpan={ledgerColumns.length}>
          {item.topic || '未归主题'}
        </th>
      </tr>
    );
  return (
    <tr className={styles.note} data-note={item.of}>
      <td colSpan={ledgerColumns.length} className={item.note.kind === 'how' ? 'mute' : 'och'}>
        {item.note.text}
      </td>
    </tr>
  );
}
