import { Button, ButtonLink } from '@/components/ui/button';
import type { ClaimRow } from './claim-rows';
import styles from './evidence.module.css';
import { FactDetails } from './fact-details';
import { figureOf } from './figure-of';
import { ledgerHref } from './ledger-href';
import type { Session } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';
import { useLinking } from './use-linking';

/** The fact that a number is linked to, and what can be done about the link; both figures where they differ. */
export function ProofCard({
  row,
  fact: id,
  session,
  ui,
}: {
  readonly row: ClaimRow;
  readonly fact: string;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const ledger = useStore(session.ledger.known);
  const { report } = useStore(session.report);
  const verbs = useLinking(session, ui);
  const { claim, key, drift } = row;
  const fact = ledger.facts.find((known) => known.id === id);
  const here = report.claims.filter((other) => other.fact === id).length - 1;
  const fixes = drift?.fixes ?? [];
  return (
    <div className={styles.proof} data-testid="proof">
      {fact ? (
        <>
          <div className={styles.proofHead}>
            <b>{fact.indicator}</b>
            <b className={styles.figure}>{figureOf(fact)}</b>
          </div>
          {drift && <p className={styles.both}>{drift.what}</p>}
          <FactDetails fact={fact} ledger={ledger} report={session.id} here={here} />
        </>
      ) : (
        <p>关联的条目 {id} 已不在台账里。换一条，或者取消关联。</p>
      )}
      <div className={styles.verbs}>
        {session.view.editable && (
          <>
            {fixes.map((fix, i) => (
              <Button
                key={fix.label}
                size="small"
                variant={i === 0 ? 'primary' : 'plain'}
                onClick={() => verbs.apply(fix)}
              >
                {fix.label}
              </Button>
            ))}
            <Button size="small" onClick={() => ui.change({ linking: key })}>
              换一条
            </Button>
            <Button size="small" variant="ghost" onClick={() => verbs.unlink(claim)}>
              取消关联
            </Button>
          </>
        )}
        {fact && (
          <ButtonLink size="small" variant="ghost" href={ledgerHref(session, fact.id)}>
            看台账
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
