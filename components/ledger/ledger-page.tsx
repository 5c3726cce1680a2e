'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { indicatorsLike } from '@/lib/evidence/indicators';
import type { LedgerView } from '@/lib/workflow/ledger-wire';
import { SignOutButton } from '../home/sign-out-button';
import { SiteHeader } from '../home/site-header';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { useToast } from '../ui/toast';
import type { Suggestion } from './cell-input';
import type { Cell } from './cell-move';
import { ConflictDialog } from './conflict-dialog';
import { FactDrawer } from './fact-drawer';
import { FilterBar } from './filter-bar';
import { ImportDrawer } from './import/import-drawer';
import { ledgerActions, type TurnedBack } from './ledger-actions';
import { LedgerGrid } from './ledger-grid';
import { LedgerHead } from './ledger-head';
import styles from './ledger-page.module.css';
import { resolved } from './ledger-sync';
import { type LedgerLook, nextSorting, openLook } from './ledger-view';
import { PasteDialog } from './paste-dialog';
import { placeInReport, reportState } from './report-column';
import { rowNotes } from './row-notes';
import { useGrid } from './use-grid';
import type { GridVerbs } from './use-grid-keys';
import { useLedger } from './use-ledger';
import { usePageKeys } from './use-page-keys';
import { usePasting } from './use-pasting';
import { useShown } from './use-shown';

export type LedgerPageProps = {
  readonly person: string;
  readonly view: LedgerView;
  readonly years: readonly number[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The id of the row that is opened at first, as a report’s number leads to it; null for none. */
  readonly fact: string | null;
};

const suggest = (text: string): readonly Suggestion[] =>
  text.trim() === ''
    ? []
    : indicatorsLike(text, 6).map(({ key, name, units, topic }) => ({
        key,
        words: name,
        note: [units[0], topic].filter(Boolean).join(' · '),
      }));

/** The ledger of a unit and year: every number with what proves it, where it is used and whether the text agrees. */
export function LedgerPage({ person, view, years, units, fact: first }: LedgerPageProps) {
  const ledger = useLedger(view);
  const { client, store, snapshot, lines, notes } = ledger;
  const toast = useToast();
  const [look, setLook] = useState<LedgerLook>(openLook);
  const [details, setDetails] = useState(() =>
    view.rows.some(({ fact }) => fact.id === first) ? first : null,
  );
  const [asking, setAsking] = useState<'now' | 'later'>('now');
  const [importing, setImporting] = useState<{ readonly file: File | null } | null>(null);
  const writable = view.writable ? 'yes' : 'no';
  const actions = useMemo(() => ledgerActions(store, view.year), [store, view.year]);
  const shown = useShown(lines, look);
  const grid = useGrid(shown, actions);
  const conflict = snapshot.state.conflicts[0];
  const conflictKey = conflict?.key;
  useEffect(() => {
    if (conflictKey !== undefined) setAsking('now');
  }, [conflictKey]);

  const turn = useCallback(
    (turned: TurnedBack | null, did: '撤销' | '重做') => {
      if (!turned) toast({ text: did === '撤销' ? '没有可撤销的了。' : '没有可重做的了。' });
      else if (turned.refused.length > 0)
        toast({
          failed: `没有${did}“${turned.label}”。`,
          text: `其中 ${turned.refused.length} 条之后又改过，改动都在历史里。`,
        });
      else toast({ text: `已${did}：${turned.label}` });
    },
    [toast],
  );
  const undo = () => turn(actions.undo(), '撤销');
  const pasting = usePasting(grid, store, actions, view.year);

  const addRow = () => {
    const key = actions.add(grid.active?.key ?? null);
    if (grid.go({ key, column: 'indicator' })) setDetails(null);
  };
  const removeRows = (keys: readonly string[]) => {
    actions.remove(keys);
    setDetails(null);
    toast({ text: `已删除 ${keys.length} 条。可按 Ctrl Z 撤销。` });
  };
  const openDetails = useCallback((key: string) => setDetails(key), []);
  const verbs: GridVerbs = {
    addRow,
    removeRows,
    undo,
    redo: () => turn(actions.redo(), '重做'),
    details: openDetails,
    open({ key, column }: Cell) {
      const line = lines.find((each) => each.key === key);
      const state = line && column === 'report' ? reportState(line.uses) : null;
      if (line && state?.kind === 'differs') window.location.assign(placeInReport(state.use, line.fact.id));
      else setDetails(key);
    },
    paste: pasting.paste,
  };
  usePageKeys({ addRow: writable === 'yes' ? addRow : null, undo, redo: verbs.redo });

  const choose = (key: string, suggestion: Suggestion) => {
    const fact = snapshot.state.local.get(key);
    const indicator = indicatorsLike(suggestion.words, 1)[0];
    if (!fact || !indicator) return;
    const unit = fact.unit === '' ? (indicator.units[0] ?? '') : fact.unit;
    const topic = fact.topic === '' ? indicator.topic : fact.topic;
    actions.patch(key, { indicator: indicator.name, standard: indicator.key, unit, topic }, '改指标');
  };
  const opened = lines.find(({ key }) => key === details);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a table is dropped anywhere; the button does the same.
    <div
      className={styles.page}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file && writable === 'yes' && !importing && !details) setImporting({ file });
      }}
    >
      <SiteHeader current="ledger">
        <span className="dim">{view.unitName}</span>
        <span className="row g4">
          <span className="dim">{person}</span>
          <SignOutButton />
        </span>
      </SiteHeader>
      <main id="main" className={styles.main}>
        <LedgerHead
          view={view}
          years={years}
          units={units}
          ledger={ledger}
          addRow={addRow}
          askConflict={() => setAsking('now')}
          writable={writable}
          openImport={() => setImporting({ file: null })}
        />
        {writable === 'no' && <Banner icon="lock">只能看：您的账号可以查看这个单位的台账，不能修改。</Banner>}
        <FilterBar lines={lines} look={look} setLook={setLook} />
        {shown.length > 0 ? (
          <LedgerGrid
            grid={grid}
            actions={actions}
            verbs={verbs}
            notes={notes}
            writable={writable}
            sorting={look.sorting}
            sort={(column) => setLook({ ...look, sorting: nextSorting(look.sorting, column) })}
            suggest={suggest}
            choose={choose}
          />
        ) : (
          <div className={styles.empty}>
            {lines.length === 0 ? (
              <Empty
                title="台账还是空的"
                actions={
                  writable === 'yes' && (
                    <Button onClick={() => setImporting({ file: null })}>导入 XLSX</Button>
                  )
                }
              >
                把各科室年底的统计表拖进来就行，合并表头、合计行会自动认出。也可以先写报告，写到数字时再补。
              </Empty>
            ) : (
              <Empty
                title="没有符合的条目"
                actions={
                  <Button onClick={() => setLook({ ...openLook, sorting: look.sorting })}>清除筛选</Button>
                }
              />
            )}
          </div>
        )}
      </main>
      {opened && (
        <FactDrawer
          key={opened.key}
          line={opened}
          notes={rowNotes(opened.fact, notes)}
          revision={snapshot.state.known.get(opened.key)?.revision ?? 0}
          client={client}
          actions={actions}
          writable={writable}
          remove={() => removeRows([opened.key])}
          onClose={() => setDetails(null)}
        />
      )}
      {importing && (
        <ImportDrawer
          client={client}
          store={store}
          year={view.year}
          lastYear={ledger.lastYear}
          lines={lines}
          file={importing.file}
          onClose={() => setImporting(null)}
        />
      )}
      {pasting.open && (
        <PasteDialog {...pasting.open} takeClean={pasting.takeClean} onClose={pasting.close} />
      )}
      {conflict && asking === 'now' && !grid.editing && (
        <ConflictDialog
          key={conflict.key}
          state={snapshot.state}
          conflict={conflict}
          client={client}
          choose={(choice) => store.update((state) => resolved(state, conflict.key, choice))}
          onClose={() => setAsking('later')}
        />
      )}
    </div>
  );
}
