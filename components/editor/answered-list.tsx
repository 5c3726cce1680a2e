import { Button } from '@/components/ui/button';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import { answerWords } from './answer-words';
import type { AnsweredFinding } from './answered-report';
import styles from './panel.module.css';
import type { Session } from './session';
import type { Ui } from './ui-state';
import { useAnswers } from './use-answers';

/** 已说明: the findings that stay, each with its reason and the way back. */
export function AnsweredList({
  answered,
  session,
  ui,
}: {
  readonly answered: readonly AnsweredFinding[];
  readonly session: Session;
  readonly ui: Ui;
}) {
  const { withdraw } = useAnswers(session, ui);
  if (answered.length === 0) return null;
  return (
    <section className={styles.group} aria-label="已说明">
      <h3>
        <span>已说明</span>
        <span>{answered.length}</span>
      </h3>
      {answered.map((one) => (
        <div key={one.finding.id} className={styles.line} data-answered={one.finding.rule}>
          <button type="button" className={styles.lineMain} onClick={() => session.goTo(one.finding.at)}>
            <FindingGlyph glyph="说" tone="info" />
            <span>
              {one.finding.what}
              <span className={styles.note}>{answerWords(one.given)}</span>
            </span>
          </button>
          {session.view.editable && (
            <Button size="small" onClick={() => withdraw(one.given.id)}>
              撤回
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
