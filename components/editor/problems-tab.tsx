import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Empty } from '@/components/ui/empty';
import { Kbd } from '@/components/ui/kbd';
import type { Diagnostic, Kind } from '@/lib/checker/diagnostic';
import { AnsweredList } from './answered-list';
import { FindingCard } from './finding-card';
import { FindingLine } from './finding-line';
import { type FoldedFindings, foldFindings } from './fold-findings';
import { FoldedLine } from './folded-line';
import styles from './panel.module.css';
import { aboutRule } from './rule-about';
import { sectionTitles } from './section-titles';
import type { Session } from './session';
import { countBySeverity, kinds, kindTitle, severities, severityWord } from './severity';
import { useStore } from './store';
import type { Ui } from './ui-state';

/** 问题: findings by kind, the grave kinds first; one is open at a time. */
export function ProblemsTab({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { shown, report, sectionOf } = useStore(session.report);
  const { filter, finding: open } = useStore(ui);
  const counts = countBySeverity(shown);
  const groups = useMemo(() => {
    const listed = filter === 'all' ? shown : shown.filter((finding) => finding.severity === filter);
    return kinds
      .map((kind) => ({ kind, findings: listed.filter((finding) => finding.kind === kind) }))
      .filter(({ findings }) => findings.length > 0);
  }, [shown, filter]);
  const sectionTitle = useMemo(() => sectionTitles(report.headings, sectionOf), [report, sectionOf]);
  return (
    <>
      <div className={styles.sum}>
        <span className="row">
          <Chip pressed={filter === 'all'} count={shown.length} onClick={() => ui.change({ filter: 'all' })}>
            全部
          </Chip>
          {severities.map((severity) => (
            <Chip
              key={severity}
              pressed={filter === severity}
              count={counts[severity]}
              onClick={() => ui.change({ filter: severity })}
            >
              {severityWord[severity]}
            </Chip>
          ))}
        </span>
        <span className={styles.hint}>
          <Kbd>F8</Kbd> 下一个
        </span>
      </div>
      <div className={styles.list}>
        {groups.map(({ kind, findings }) => (
          <Group
            key={kind}
            kind={kind}
            findings={findings}
            open={open}
            sectionOf={sectionTitle}
            session={session}
            ui={ui}
          />
        ))}
        {filter === 'all' && <AnsweredList answered={report.answered} session={session} ui={ui} />}
        {groups.length === 0 && <NoProblems filtered={filter !== 'all' && shown.length > 0} ui={ui} />}
      </div>
    </>
  );
}

function NoProblems({ filtered, ui }: { readonly filtered: boolean; readonly ui: Ui }) {
  return (
    <div className={styles.empty}>
      {filtered ? (
        <Empty
          title="这一类没有问题"
          actions={
            <Button size="small" onClick={() => ui.change({ filter: 'all' })}>
              看全部
            </Button>
          }
        />
      ) : (
        <Empty title="没有问题">各项检查都过了，数字也都有依据。</Empty>
      )}
    </div>
  );
}

/** So many lines of a group are shown at first. */
const atFirst = 12;
const slotsAtFirst = 5;
const more = 40;

function Group({
  kind,
  findings,
  open,
  sectionOf,
  session,
  ui,
}: {
  readonly kind: Kind;
  readonly findings: readonly Diagnostic[];
  readonly open: string | null;
  readonly sectionOf: (block: string) => string;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const [limit, setLimit] = useState(kind === 'unfilled' ? slotsAtFirst : atFirst);
  const lines = useMemo(() => foldFindings(findings, sectionOf, aboutRule), [findings, sectionOf]);
  const at = lines.findIndex((line) => holds(line, open));
  const visible = Math.max(limit, at + 1);
  return (
    <section className={styles.group}>
      <h3>
        <span>{kindTitle[kind]}</span>
        <span>{findings.length}</span>
      </h3>
      {lines
        .slice(0, visible)
        .map((line) =>
          line.kind === 'one' ? (
            <Finding key={line.finding.id} finding={line.finding} open={open} session={session} ui={ui} />
          ) : (
            <Folded key={line.key} folded={line} open={open} session={session} ui={ui} />
          ),
        )}
      {lines.length > visible && (
        <button type="button" className={styles.more} onClick={() => setLimit(visible + more)}>
          再看 {Math.min(more, lines.length - visible)} 条，共 {lines.length} 条
        </button>
      )}
    </section>
  );
}

const holds = (line: FoldedFindings, finding: string | null): boolean =>
  line.kind === 'one' ? line.finding.id === finding : line.findings.some(({ id }) => id === finding);

/** Opened by hand, or because the open finding is in it. */
function Folded({
  folded,
  open,
  session,
  ui,
}: {
  readonly folded: Extract<FoldedFindings, { kind: 'many' }>;
  readonly open: string | null;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const [state, setState] = useState<'open' | 'folded'>('folded');
  const [limit, setLimit] = useState(more);
  const { findings } = folded;
  const at = findings.findIndex(({ id }) => id === open);
  const visible = Math.max(limit, at + 1);
  const shown = at >= 0 ? 'open' : state;
  const toggle = () => {
    setState(shown === 'open' ? 'folded' : 'open');
    if (at >= 0) ui.change({ finding: null });
  };
  return (
    <FoldedLine folded={folded} state={shown} onToggle={toggle} ui={ui} editable={session.view.editable}>
      {findings.slice(0, visible).map((finding) => (
        <Finding key={finding.id} finding={finding} open={open} session={session} ui={ui} />
      ))}
      {findings.length > visible && (
        <button type="button" className={styles.more} onClick={() => setLimit(visible + more)}>
          再看 {Math.min(more, findings.length - visible)} 条，共 {findings.length} 条
        </button>
      )}
    </FoldedLine>
  );
}

function Finding({
  finding,
  open,
  session,
  ui,
}: {
  readonly finding: Diagnostic;
  readonly open: string | null;
  readonly session: Session;
  readonly ui: Ui;
}) {
  return finding.id === open ? (
    <OpenCard finding={finding} session={session} ui={ui} />
  ) : (
    <FindingLine finding={finding} session={session} ui={ui} />
  );
}

/** The open card lights its words in the text and comes into view. */
function OpenCard({
  finding,
  session,
  ui,
}: {
  readonly finding: Diagnostic;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    session.point(finding);
    return () => session.point(null);
  }, [session, finding]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per finding, not each time it is measured anew.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [finding.id]);
  return (
    <div ref={place}>
      <FindingCard finding={finding} session={session} ui={ui} />
    </div>
  );
}
