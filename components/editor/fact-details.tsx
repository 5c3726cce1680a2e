import { periodWords } from '@/components/ledger/period-words';
import { Icon } from '@/components/ui/icon';
import type { Fact } from '@/lib/evidence/fact';
import type { FactUse } from '@/lib/workflow/ledger-wire';
import styles from './evidence.module.css';
import type { KnownLedger } from './ledger-book';

const shortHash = (sha256: string): string => `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;

function changedOn(iso: string): string {
  const date = new Date(iso);
  return `${date.getMonth() + 1}月${date.getDate()}日`;
}

function sourceWords({ source, office }: Fact): string {
  const title = [source.title, source.number, source.date].filter((words) => words !== '').join(' ');
  if (title === '') return office === '' ? '没有写来源' : office;
  return office === '' ? title : `${title}（${office}）`;
}

/** One line per report: 镇政府工作报告（1 处，数值一致）. */
function useLines(uses: readonly FactUse[]): readonly string[] {
  const byReport = new Map<string, FactUse[]>();
  for (const use of uses) byReport.set(use.report, [...(byReport.get(use.report) ?? []), use]);
  return [...byReport.values()].map((places) => {
    const differing = places.filter(({ agreement }) => agreement !== 'agrees').length;
    const verdict = differing === 0 ? '数值一致' : `${differing} 处数值不同`;
    return `${places[0]?.title ?? ''}（${places.length} 处，${verdict}）`;
  });
}

/** What proves a number: 期间 来源 经手 附件 还用于. `here`: in how many other places of the open report it stands. */
export function FactDetails({
  fact,
  ledger,
  report,
  here,
}: {
  readonly fact: Fact;
  readonly ledger: KnownLedger;
  readonly report: string;
  readonly here: number;
}) {
  const row = ledger.rows.get(fact.id);
  const elsewhere = useLines((ledger.uses.get(fact.id) ?? []).filter((use) => use.report !== report));
  const uses = here > 0 ? [`本报告另 ${here} 处`, ...elsewhere] : elsewhere;
  const entered = row ? `${changedOn(row.at)}${row.revision === 1 ? '录入' : `${row.by}改`}` : '';
  const by = [fact.holder, entered].filter((words) => words !== '').join(' · ');
  return (
    <dl className={styles.details}>
      <dt>期间</dt>
      <dd>{periodWords(fact.period)}</dd>
      <dt>来源</dt>
      <dd>{sourceWords(fact)}</dd>
      <dt>经手</dt>
      <dd>{by === '' ? '没有写' : by}</dd>
      <dt>附件</dt>
      <dd>
        {fact.attachments.length === 0 && '没有附件'}
        {fact.attachments.map(({ sha256, name }) => (
          <span key={sha256} className={styles.attachment}>
            <Icon name="file" /> {name} <span className="mute">校验 {shortHash(sha256)}</span>
          </span>
        ))}
      </dd>
      {uses.length > 0 && (
        <>
          <dt>还用于</dt>
          <dd>
            {uses.map((words) => (
              <span key={words} className={styles.attachment}>
                {words}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
