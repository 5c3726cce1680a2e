'use client';

import type { LedgerView } from '@/lib/workflow/ledger-wire';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { ExportButton } from './export-button';
import styles from './ledger-page.module.css';
import { SaveLine } from './save-line';
import type { Ledger } from './use-ledger';

const hrefOf = (unit: string, year: number): string =>
  `/ledger?unit=${encodeURIComponent(unit)}&year=${year}`;

/** Which ledger it is, how many rows it has, whether they are saved, and what can be done with it. */
export function LedgerHead({
  view,
  years,
  units,
  ledger,
  addRow,
  openImport,
  askConflict,
  writable,
}: {
  readonly view: LedgerView;
  readonly years: readonly number[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly ledger: Ledger;
  readonly addRow: () => void;
  readonly openImport: () => void;
  readonly askConflict: () => void;
  readonly writable: 'yes' | 'no';
}) {
  const { lines, snapshot, store } = ledger;
  const used = lines.filter(({ uses }) => uses.length > 0).length;
  return (
    <div className={styles.head}>
      <div className="row g12">
        <h1 className="t20">{view.year}年台账</h1>
        <span className="mute" data-testid="ledger-count">
          {lines.length} 条 · {used} 条已用于报告
        </span>
        <Turn view={view} years={years} units={units} />
        <SaveLine snapshot={snapshot} retry={store.retry} choose={askConflict} />
      </div>
      <div className="row">
        {writable === 'yes' && (
          <Button icon="plus" onClick={addRow}>
            新增条目 <Kbd>N</Kbd>
          </Button>
        )}
        <ExportButton view={view} ledger={ledger} />
        {writable === 'yes' && (
          <Button variant="primary" icon="upload" onClick={openImport}>
            导入 XLSX / CSV
          </Button>
        )}
      </div>
    </div>
  );
}

/** The other years and, for those who have several, the other units. */
function Turn({ view, years, units }: Pick<Parameters<typeof LedgerHead>[0], 'view' | 'years' | 'units'>) {
  const go = (unit: string, year: number) => window.location.assign(hrefOf(unit, year));
  return (
    <span className="row">
      <select
        className={styles.turn}
        aria-label="年度"
        value={view.year}
        onChange={(event) => go(view.unit, Number(event.target.value))}
      >
        {[...new Set([...years, view.year, view.year - 1])]
          .sort((a, b) => b - a)
          .map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
      </select>
      {units.length > 1 && (
        <select
          className={styles.turn}
          aria-label="单位"
          value={view.unit}
          onChange={(event) => go(event.target.value, view.year)}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
