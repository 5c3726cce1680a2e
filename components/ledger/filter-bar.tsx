'use client';

import { Chip } from '../ui/chip';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';
import styles from './ledger-page.module.css';
import {
  countOf,
  filterName,
  type LedgerFilter,
  type LedgerLine,
  type LedgerLook,
  ledgerFilters,
  officesOf,
} from './ledger-view';

/** Which rows are shown: by words, by state, by office. */
export function FilterBar({
  lines,
  look,
  setLook,
}: {
  readonly lines: readonly LedgerLine[];
  readonly look: LedgerLook;
  readonly setLook: (look: LedgerLook) => void;
}) {
  const choose = (filter: LedgerFilter) => setLook({ ...look, filter });
  const offices = officesOf(lines);
  return (
    <search className={styles.filters}>
      <input
        type="search"
        className={styles.search}
        aria-label="查指标、科室、经手人"
        placeholder="查指标、科室、经手人"
        value={look.search}
        onChange={(event) => setLook({ ...look, search: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && look.search !== '') setLook({ ...look, search: '' });
        }}
      />
      {ledgerFilters.map((filter) => (
        <Chip
          key={filter}
          pressed={look.filter === filter}
          count={countOf(lines, filter)}
          onClick={() => choose(filter)}
        >
          {filter === 'differs' && <Icon name="drift" />} {filterName[filter]}
        </Chip>
      ))}
      <span className={styles.office} data-chosen={look.office !== ''}>
        <Menu
          label="按科室看"
          align="left"
          size="small"
          items={[
            { key: '', label: '全部科室', run: () => setLook({ ...look, office: '' }) },
            ...offices.map((office) => ({
              key: office,
              label: office,
              note: String(lines.filter(({ fact }) => fact.office === office).length),
              run: () => setLook({ ...look, office }),
            })),
          ]}
        >
          {look.office === '' ? '科室' : `科室：${look.office}`}
        </Menu>
      </span>
    </search>
  );
}
