'use client';

import { memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { attachmentWords } from './attachment-words';
import { CellInput, type Suggestion } from './cell-input';
import { cellName } from './cell-name';
import { cellText } from './cell-text';
import { isWritten, type LedgerColumn, ledgerColumns } from './ledger-column';
import styles from './ledger-grid.module.css';
import type { LedgerLine } from './ledger-view';
import { ReportCell } from './report-cell';
import type { CellEditing } from './use-grid';

/** What the row with the active cell knows of it; null for every other row. */
export type RowActive = {
  readonly column: LedgerColumn;
  readonly editing: CellEditing | null;
  readonly focusCount: number;
  readonly suggestions: readonly Suggestion[];
  readonly readOnly: boolean;
};

export type RowVerbs = {
  readonly onText: (text: string) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
  readonly onLeave: () => void;
  readonly onDetails: (key: string) => void;
};

type Props = {
  readonly line: LedgerLine;
  /** Counts from one, the heading being the first row. */
  readonly rowIndex: number;
  readonly active: RowActive | null;
  /** First and last marked column, by index; null where none is. */
  readonly marked: readonly [number, number] | null;
  readonly verbs: RowVerbs;
};

function shown(line: LedgerLine, column: LedgerColumn, props: Props): ReactNode {
  const { fact, uses } = line;
  if (isWritten(column)) {
    const text = cellText(fact, column);
    return column === 'value' && fact.formula !== null ? (
      <>
        <span className={styles.computed}>算得</span> {text}
      </>
    ) : (
      text
    );
  }
  if (column === 'report') return <ReportCell line={line} current={props.active ? 'yes' : 'no'} />;
  if (column === 'uses') return uses.length === 0 ? <span className="mute">0</span> : `${uses.length} 处`;
  if (column === 'attachments')
    return fact.attachments.length === 0 ? (
      <span className="mute">无</span>
    ) : (
      <span className={styles.link}>
        <Icon name="clip" />
        {attachmentWords(fact.attachments)}
      </span>
    );
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.details}
      aria-label={`详情：${fact.indicator || '新条目'}`}
      onClick={() => props.verbs.onDetails(line.key)}
    >
      详情
    </button>
  );
}

/** A cell; where nothing is written in it, it has the focus itself. */
function RowCell({
  column,
  index,
  row,
}: {
  readonly column: LedgerColumn;
  readonly index: number;
  readonly row: Props;
}) {
  const { line, active, marked, verbs } = row;
  const box = useRef<HTMLTableCellElement>(null);
  const here = active?.column === column ? active : null;
  const focusCount = here && !isWritten(column) ? here.focusCount : 0;
  useLayoutEffect(() => {
    if (focusCount > 0) box.current?.focus({ preventScroll: true });
  }, [focusCount]);
  const isMarked = marked !== null && index >= marked[0] && index <= marked[1];
  return (
    <td
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is walked to and marked.
      role="gridcell"
      tabIndex={here && !isWritten(column) ? 0 : -1}
      {...(!isWritten(column) && { 'aria-label': cellName(line, column) })}
      data-column={column}
      aria-colindex={index + 1}
      aria-selected={here !== null || isMarked}
      aria-readonly={!isWritten(column)}
      className={classNames(
        (column === 'value' || column === 'uses') && styles.number,
        column === 'value' && styles.value,
        here && styles.active,
        isMarked && !here && styles.marked,
      )}
    >
      {shown(line, column, row)}
      {here && isWritten(column) && (
        <CellInput
          label={cellName(line, column)}
          editing={here.editing}
          align={column === 'value' ? 'right' : 'left'}
          focusCount={here.focusCount}
          readOnly={here.readOnly}
          suggestions={here.suggestions}
          onText={verbs.onText}
          onChoose={verbs.onChoose}
          onLeave={verbs.onLeave}
        />
      )}
    </td>
  );
}

/** One fact. Only the row with the active cell is drawn anew while the keyboard walks. */
export const LedgerRowView = memo(function LedgerRowView(props: Props) {
  const { line, rowIndex, active } = props;
  return (
    <tr
      aria-rowindex={rowIndex}
      data-key={line.key}
      className={classNames(styles.row, active && styles.current)}
    >
      {ledgerColumns.map((column, index) => (
        <RowCell key={column} column={column} index={index} row={props} />
      ))}
    </tr>
  );
});
