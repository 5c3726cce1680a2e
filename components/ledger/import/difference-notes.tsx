'use client';

import type { ReactNode } from 'react';
import type { ImportOptions, Problem, Question } from '@/lib/evidence/sheet/import-preview';
import { FindingGlyph, type GlyphTone } from '../../ui/finding-glyph';
import { Icon } from '../../ui/icon';
import type { LedgerLine } from '../ledger-view';
import styles from './import-drawer.module.css';
import { changedWords, conversionWords } from './import-words';
import type { ShownPreview } from './import-work';

export type DifferenceKind = 'same' | 'changed' | 'added';

/** As many problems and questions are listed one by one; the rest is counted. */
const listed = 12;

const commonUnits = [
  '件',
  '次',
  '人',
  '人次',
  '场',
  '份',
  '条',
  '项',
  '个',
  '名',
  '户',
  '处',
  '万元',
  '元',
  '%',
];

type Props = {
  readonly preview: ShownPreview;
  readonly losses: readonly string[];
  readonly options: ImportOptions;
  readonly decide: (options: ImportOptions) => void;
  readonly ledger: readonly LedgerLine[];
  readonly look: (kind: DifferenceKind) => void;
};

/** What the import would do, what was converted, what stands in the way and how to put it right. */
export function DifferenceNotes(props: Props) {
  const { preview, losses, options, decide, ledger, look } = props;
  const { same, changed, added, conversions, problems, questions, notes } = preview;
  const revoked = options.revoked === 'all';
  return (
    <ul className={styles.notes} aria-label="核对结果">
      {same.count > 0 && (
        <Note glyph="=" tone="right" action={<More name="相同的" go={() => look('same')} words="查看" />}>
          {same.count} 条与台账相同，不改动
        </Note>
      )}
      {changed.count > 0 && (
        <Note
          glyph="⇄"
          tone="warning"
          action={<More name="变了的" go={() => look('changed')} words="逐条看" />}
        >
          {changedWords(changed.first, changed.count)}
          {usedWords(preview, ledger)}
        </Note>
      )}
      {added.count > 0 && (
        <Note glyph="+" tone="info" action={<More name="新的" go={() => look('added')} words="查看" />}>
          {added.count} 条是新指标
        </Note>
      )}
      {(conversions.count > 0 || revoked) && (
        <Note
          glyph="A"
          tone="warning"
          action={
            <button
              type="button"
              className={styles.link}
              onClick={() => decide({ ...options, revoked: revoked ? [] : 'all' })}
            >
              {revoked ? '恢复转换' : '撤销转换'}
            </button>
          }
        >
          {revoked
            ? '没有转换：文本数字、日期序号都照原样'
            : conversionWords(conversions.first, conversions.count)}
        </Note>
      )}
      {questions.first.slice(0, listed).map((question) => (
        <Asked
          key={`${question.code}:${question.at}`}
          question={question}
          options={options}
          decide={decide}
        />
      ))}
      {problems.first.slice(0, listed).map((problem) => (
        <Faulty key={`${problem.code}:${problem.at}`} problem={problem} options={options} decide={decide} />
      ))}
      {problems.count > listed && (
        <Note glyph="缺" tone="error">
          另有 {problems.count - listed} 处读不懂，先不导入
        </Note>
      )}
      {[...notes, ...losses].map((words) => (
        <li key={words}>
          <span className="slt">
            <Icon name="info" />
          </span>
          <span className="dim">{words}</span>
        </li>
      ))}
      {same.count + changed.count + added.count + problems.count === 0 && (
        <Note glyph="缺" tone="error">
          没有认出可以导入的条目。请在上面选出哪一列是指标、哪一列是数值
        </Note>
      )}
    </ul>
  );
}

/** ，报告中 2 处随之待更新 */
function usedWords({ changed }: ShownPreview, ledger: readonly LedgerLine[]): string {
  const uses = new Map(ledger.map(({ fact, uses: places }) => [fact.id, places.length]));
  const places = changed.first
    .filter(({ fields }) => fields.includes('value') || fields.includes('min') || fields.includes('max'))
    .reduce((sum, { fact }) => sum + (uses.get(fact.id) ?? 0), 0);
  return places > 0 ? `，报告中 ${places} 处随之待更新` : '';
}

function Note({
  glyph,
  tone,
  action,
  children,
}: {
  readonly glyph: string;
  readonly tone: GlyphTone;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <FindingGlyph glyph={glyph} tone={tone} />
      <span>{children}</span>
      {action}
    </li>
  );
}

const More = ({
  name,
  go,
  words,
}: {
  readonly name: string;
  readonly go: () => void;
  readonly words: string;
}) => (
  <button type="button" className={styles.link} aria-label={`${words}${name}`} onClick={go}>
    {words}
  </button>
);

type Decided = Pick<Props, 'options' | 'decide'>;

function Asked({ question, options, decide }: Decided & { readonly question: Question }) {
  return (
    <Note
      glyph="?"
      tone="warning"
      action={
        <button
          type="button"
          className={styles.link}
          aria-label={`不导入 ${question.at}`}
          onClick={() => decide({ ...options, left: [...(options.left ?? []), question.at] })}
        >
          不导入这条
        </button>
      }
    >
      {question.message}
    </Note>
  );
}

function Faulty({ problem, options, decide }: Decided & { readonly problem: Problem }) {
  const { code, at, also, message } = problem;
  const all = [at, ...also];
  if (code === 'no-unit')
    return (
      <Note
        glyph="缺"
        tone="error"
        action={
          <select
            className={styles.repair}
            aria-label={`补单位 ${at}`}
            value=""
            onChange={(event) => {
              const added = Object.fromEntries(all.map((each) => [each, event.target.value]));
              decide({ ...options, units: { ...options.units, ...added } });
            }}
          >
            <option value="">补单位</option>
            {commonUnits.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        }
      >
        {message}
      </Note>
    );
  if (code !== 'duplicate' || also.length === 0)
    return (
      <Note glyph="缺" tone="error">
        {message}
      </Note>
    );
  return (
    <Note
      glyph="缺"
      tone="error"
      action={
        <select
          className={styles.repair}
          aria-label={`选用哪一格 ${at}`}
          value=""
          onChange={(event) => {
            const others = all.filter((each) => each !== event.target.value);
            decide({ ...options, left: [...(options.left ?? []), ...others] });
          }}
        >
          <option value="">选用</option>
          {all.map((each) => (
            <option key={each} value={each}>
              {each} 格
            </option>
          ))}
        </select>
      }
    >
      {message}
    </Note>
  );
}
