import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import { basisWords } from '@/lib/checker/basis-words';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import styles from './panel.module.css';
import { rulePageOf } from './rule-about';
import type { Session } from './session';
import { severityWord, toneOf } from './severity';
import type { Ui } from './ui-state';
import { useAnswers } from './use-answers';
import { useFix } from './use-fix';

/** A finding in full: what is wrong, the calculation, why it matters, what it rests on, what to do. */
export function FindingCard({
  finding,
  session,
  ui,
}: {
  readonly finding: Diagnostic;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const fix = useFix(session, ui);
  const { notRight } = useAnswers(session, ui);
  const page = rulePageOf(finding.rule);
  const { what, calc, why, basis, how, fixes, severity, glyph } = finding;
  return (
    <article className={classNames(styles.card, styles[severity])} data-finding-card={finding.rule}>
      <div className={styles.cardHead}>
        <FindingGlyph glyph={glyph} tone={toneOf(finding)} />
        <h4>{what}</h4>
        <button
          type="button"
          className={styles.fold}
          aria-label="收起这一条"
          onClick={() => ui.change({ finding: null })}
        >
          收起
        </button>
      </div>
      <dl>
        <dt>轻重</dt>
        <dd>{severityWord[severity]}</dd>
        {calc && (
          <>
            <dt>算式</dt>
            <dd>
              <span className={styles.calc}>{calc}</span>
            </dd>
          </>
        )}
        <dt>为什么</dt>
        <dd>{why}</dd>
        {basis && (
          <>
            <dt>依据</dt>
            <dd>{basisWords(basis)}</dd>
          </>
        )}
        <dt>怎么改</dt>
        <dd>{how}</dd>
        {page !== null && (
          <>
            <dt>规则</dt>
            <dd>
              <a href={page} target="_blank" rel="noreferrer">
                哪些情形报、哪些不报
              </a>
            </dd>
          </>
        )}
      </dl>
      <div className={styles.verbs}>
        {fixes.map((option, i) => (
          <Button
            key={option.label}
            size="small"
            variant={i === 0 ? 'primary' : 'plain'}
            onClick={() => fix(finding, option)}
          >
            {option.label}
            {i === 0 && <span className={styles.key}> Alt ↵</span>}
          </Button>
        ))}
        <Button size="small" variant="ghost" onClick={() => session.goTo(finding.at)}>
          去看原文
        </Button>
        {session.view.editable && (
          <>
            <Button size="small" variant="ghost" onClick={() => ui.change({ waive: finding.id })}>
              写说明
            </Button>
            <Button size="small" variant="ghost" title="这不是问题" onClick={() => notRight(finding.id)}>
              误报
            </Button>
          </>
        )}
      </div>
    </article>
  );
}
