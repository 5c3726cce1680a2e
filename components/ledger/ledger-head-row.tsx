import { columnName, type LedgerColumn, ledgerColumns } from './ledger-column';
import styles from './ledger-grid.module.css';
import type { Sorting } from './ledger-view';

const sign = { ascending: '▲', descending: '▼' } as const;

const isNumber = (column: LedgerColumn): boolean => column === 'value' || column === 'uses';

/** The headings; a click sorts by one, a second turns the order round, a third takes it back. */
export function LedgerHeadRow({
  sorting,
  sort,
}: {
  readonly sorting: Sorting | null;
  readonly sort: (column: LedgerColumn) => void;
}) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {ledgerColumns.map((column, index) => {
          const direction = sorting?.column === column ? sorting.direction : null;
          if (column === 'details')
            return (
              <th key={column} scope="col" aria-colindex={index + 1}>
                <span className="visually-hidden">详情</span>
              </th>
            );
          return (
            <th
              key={column}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={direction ?? 'none'}
              className={isNumber(column) ? styles.number : undefined}
            >
              <button type="button" className={styles.heading} onClick={() => sort(column)}>
                {columnName[column]}
                {direction && <span aria-hidden="true"> {sign[direction]}</span>}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
