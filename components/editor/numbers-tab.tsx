import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Empty } from '@/components/ui/empty';
import { indexLedger } from '@/lib/evidence/candidates';
import { claimAbout } from './claim-about';
import { ClaimCard } from './claim-card';
import { ClaimLine } from './claim-line';
import { type ClaimRow, claimRows, claimStates, countStates } from './claim-rows';
import type { KnownLedger } from './ledger-book';
import styles from './numbers.module.css';
import panelStyles from './panel.module.css';
import type { Session } from './session';
import { useStore } from './store';
import { type Subsection, subsectionOf, subsectionsOf } from './subsections';
import { type ClaimState, placeKey, stateChip } from './support';
import type { Ui } from './ui-state';

const pageSize = 60;

/** 数字与依据: every number of the text with what it stands on; the selected one in full above the list. */
export function NumbersTab({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { report, shown } = useStore(session.report);
  const ledger = useStore(session.ledger.known);
  const caret = useStore(session.caret, ({ claim }) => claim);
  const [filter, setFilter] = useState<ClaimState | 'all'>('all');
  /** The line of the list that has the focus: it is selected before the caret’s number is. */
  const [focused, setFocused] = useState<string | null>(null);
  const rows = useMemo(() => claimRows(report, shown), [report, shown]);
  const counts = useMemo(() => countStates(rows), [rows]);
  const sections = useMemo(() => subsectionsOf(session.view.state.doc, report.headings), [session, report]);
  const { facts } = ledger;
  const index = useMemo(() => indexLedger(facts), [facts]);
  const selected = focused ?? (caret && placeKey(caret));
  const chosen = selected === null ? undefined : rows.find(({ key }) => key === selected);
  const listed = useMemo(
    () => (filter === 'all' ? rows : rows.filter(({ state }) => state === filter)),
    [rows, filter],
  );
  if (rows.length === 0)
    return (
      <div className={panelStyles.empty}>
        <Empty title="正文里还没有数字">写下的每个数量都会列在这里，连同它的依据。</Empty>
      </div>
    );
  return (
    <>
      <div className={styles.chips} role="toolbar" aria-label="按状态看">
        <Chip pressed={filter === 'all'} count={rows.length} onClick={() => setFilter('all')}>
          全部
        </Chip>
        {claimStates
          .filter((state) => counts.has(state) || state === filter)
          .map((state) => (
            <Chip
              key={state}
              pressed={filter === state}
              count={counts.get(state) ?? 0}
              onClick={() => setFilter(filter === state ? 'all' : state)}
            >
              {stateChip[state]}
            </Chip>
          ))}
      </div>
      <LedgerVerbs rows={rows} session={session} ui={ui} />
      {chosen && (
        <ClaimCard
          row={chosen}
          place={subsectionOf(sections, chosen.claim.block).place}
          index={index}
          session={session}
          ui={ui}
        />
      )}
      <ClaimList
        rows={listed}
        selected={selected}
        here={chosen ? subsectionOf(sections, chosen.claim.block).key : null}
        sections={sections}
        ledger={ledger}
        session={session}
        ui={ui}
        onFocus={setFocused}
      />
      {listed.length === 0 && (
        <div className={panelStyles.empty}>
          <Empty
            title="这一类已经没有数字"
            actions={
              <Button size="small" onClick={() => setFilter('all')}>
                看全部
              </Button>
            }
          />
        </div>
      )}
    </>
  );
}

/** What can be done to many numbers at once, where there is something to do. */
function LedgerVerbs({
  rows,
  session,
  ui,
}: {
  readonly rows: readonly ClaimRow[];
  readonly session: Session;
  readonly ui: Ui;
}) {
  if (!session.view.editable) return null;
  const drifted = rows.filter(({ drift }) => drift !== null).length;
  const open = rows.some(({ state }) => state === 'unsupported');
  if (drifted === 0 && !open) return null;
  return (
    <div className={styles.together}>
      {drifted > 0 && (
        <Button size="small" onClick={() => ui.change({ ledger: { kind: 'update' } })}>
          更新全部 {drifted} 处
        </Button>
      )}
      {open && (
        <Button size="small" variant="ghost" onClick={() => ui.change({ ledger: { kind: 'link-certain' } })}>
          关联全部确定的
        </Button>
      )}
    </div>
  );
}

/** The list by parts. ↑ ↓ Home End go through it, Enter goes to the number in the text. */
function ClaimList({
  rows,
  selected,
  here,
  sections,
  ledger,
  session,
  ui,
  onFocus,
}: {
  readonly rows: readonly ClaimRow[];
  readonly selected: string | null;
  /** The section that the selected number stands in. */
  readonly here: string | null;
  readonly sections: ReadonlyMap<string, Subsection>;
  readonly ledger: KnownLedger;
  readonly session: Session;
  readonly ui: Ui;
  readonly onFocus: (key: string | null) => void;
}) {
  const list = useRef<HTMLElement>(null);
  const [limit, setLimit] = useState(pageSize);
  const at = rows.findIndex(({ key }) => key === selected);
  const visible = Math.max(limit, at + 1);
  const entry = at < 0 ? rows[0]?.key : selected;
  useEffect(() => {
    const line = selected === null ? null : list.current?.querySelector('[aria-current="true"]');
    line?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const sizes = new Map<string, number>();
  for (const { claim, key } of rows) {
    const { key: section } = subsectionOf(sections, claim.block);
    if (key !== selected) sizes.set(section, (sizes.get(section) ?? 0) + 1);
  }
  let section: string | null = null;
  return (
    <section
      ref={list}
      className={styles.list}
      aria-label="数字清单"
      onKeyDown={walkLines}
      onFocus={({ target }) => {
        if (target.dataset.claim !== undefined) onFocus(target.dataset.claim);
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) onFocus(null);
      }}
    >
      {rows.slice(0, visible).map((row) => {
        const own = subsectionOf(sections, row.claim.block);
        const opens = own.key !== section;
        section = own.key;
        return (
          <div key={row.key}>
            {opens && (
              <h3 className={panelStyles.section}>
                <span className="ell">{own.key === here ? '本节其他数字' : own.title}</span>
                <span>{sizes.get(own.key) ?? 0}</span>
              </h3>
            )}
            <ClaimLine
              row={row}
              about={claimAbout(row, ledger)}
              ui={ui}
              current={row.key === selected ? 'selected' : row.key === entry ? 'entry' : 'other'}
              session={session}
            />
          </div>
        );
      })}
      {rows.length > visible && (
        <button type="button" className={panelStyles.more} onClick={() => setLimit(visible + pageSize)}>
          再看 {Math.min(pageSize, rows.length - visible)} 个，共 {rows.length} 个
        </button>
      )}
    </section>
  );
}

function walkLines(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-claim]')];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  if (at < 0) return;
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  const line = target === undefined ? undefined : lines[target];
  if (target === undefined) return;
  event.preventDefault();
  line?.focus();
}
