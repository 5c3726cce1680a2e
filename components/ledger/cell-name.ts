import { cellText } from './cell-text';
import { columnName, isWritten, type LedgerColumn } from './ledger-column';
import type { LedgerLine } from './ledger-view';

/** What a screen reader says of a cell: 数值 286件，矛盾纠纷受理数. */
export function cellName({ fact }: LedgerLine, column: LedgerColumn): string {
  if (!isWritten(column)) return `${columnName[column]}，${fact.indicator || '新条目'}`;
  const text = cellText(fact, column) || '空';
  if (column === 'indicator') return `指标 ${text}`;
  const unit = column === 'value' ? fact.unit : '';
  return `${columnName[column]} ${text}${unit}，${fact.indicator || '新条目'}`;
}
