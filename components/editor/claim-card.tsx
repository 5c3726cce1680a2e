import { FindingGlyph } from '@/components/ui/finding-glyph';
import { Kbd } from '@/components/ui/kbd';
import type { ClaimKind } from '@/lib/text/claim';
import type { ClaimRow } from './claim-rows';
import { sayState } from './number-words';
import styles from './numbers.module.css';
import { RelationCard } from './relation-card';
import type { Session } from './session';
import { stateGlyph, stateTone } from './support';

const kindWord: Readonly<Record<ClaimKind, string>> = {
  count: '数量',
  money: '金额',
  percent: '百分比',
  ratio: '比',
  length: '长度',
  area: '面积',
  mass: '重量',
  duration: '时长',
  score: '分数',
  temperature: '温度',
};

const hedgeWord = {
  exact: '',
  about: '约',
  over: '多于',
  under: '不到',
  atLeast: '至少',
  atMost: '至多',
  range: '',
} as const;

const figure = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** The value as it was understood: 1.5万余人 → 多于 15,000 人. */
function readAs({ value, min, max, approx, unit, kind }: ClaimRow['claim']): string {
  const sign = kind === 'percent' && unit === '' ? '%' : unit;
  if (approx === 'range' && min !== null && max !== null)
    return `${figure.format(min)} 至 ${figure.format(max)} ${sign}`.trim();
  const known = value ?? min ?? max;
  if (known === null) return kindWord[kind];
  const gap = sign === '%' ? '' : ' ';
  return `${hedgeWord[approx]}${hedgeWord[approx] === '' ? '' : ' '}${figure.format(known)}${gap}${sign}`.trim();
}

/** The selected number in full: its words, how they were read, what it stands on, every calculation it is in. */
export function ClaimCard({
  row,
  section,
  session,
}: {
  readonly row: ClaimRow;
  readonly section: string;
  readonly session: Session;
}) {
  const { claim, state, relations } = row;
  return (
    <section className={styles.card} aria-label={`所选数字 ${claim.text}`} data-testid="selected-claim">
      <div className="between">
        <span className="t12 mute ell">所选数字 · {section}</span>
        <span className={styles.keys}>
          <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd>
        </span>
      </div>
      <p className={styles.quote}>
        {claim.indicator}
        <b>{claim.text}</b>
      </p>
      <p className={styles.state}>
        <FindingGlyph glyph={stateGlyph[state]} tone={stateTone[state]} />
        <b>{sayState(claim, state)}</b>
      </p>
      <dl className={styles.facts}>
        <dt>读作</dt>
        <dd>{readAs(claim)}</dd>
        <dt>指标</dt>
        <dd>{claim.indicator === '' ? <span className="mute">没有认出</span> : claim.indicator}</dd>
      </dl>
      {relations.length === 0 ? (
        <p className="t12 mute">没有与别的数字比对的算式。</p>
      ) : (
        relations.map((relation) => (
          <RelationCard
            key={`${relation.kind}:${relation.calc}`}
            relation={relation}
            own={claim}
            session={session}
          />
        ))
      )}
    </section>
  );
}
