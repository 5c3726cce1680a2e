import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import { Kbd } from '@/components/ui/kbd';
import { wordsAround } from '@/lib/editor/queries/words-around';
import { type Candidate, candidates, type LedgerIndex } from '@/lib/evidence/candidates';
import { CandidateList } from './candidate-list';
import type { ClaimRow } from './claim-rows';
import styles from './evidence.module.css';
import { sayState } from './number-words';
import numberStyles from './numbers.module.css';
import { ProofCard } from './proof-card';
import { readAs } from './read-as';
import { RelationCard } from './relation-card';
import type { Session } from './session';
import { useStore } from './store';
import { stateGlyph, stateTone } from './support';
import type { Ui } from './ui-state';
import { useLinking } from './use-linking';

const none: readonly Candidate[] = [];

/** Whether facts are offered unasked: there they are what is missing. */
const offered = ({ state }: ClaimRow): boolean => state === 'unsupported';

function useCandidates(row: ClaimRow, session: Session, index: LedgerIndex, asked: boolean) {
  const { claim } = row;
  return useMemo(() => {
    if (!asked) return none;
    const around = wordsAround(session.view.state.doc, session.report.get().report.claims, claim);
    return around ? candidates(around, index) : none;
  }, [claim, index, asked, session]);
}

type CardProps = {
  readonly row: ClaimRow;
  readonly place: string;
  readonly index: LedgerIndex;
  readonly session: Session;
  readonly ui: Ui;
};

/** The selected number in full: its words, what it stands on or could stand on, every calculation it is in. */
export function ClaimCard({ row, place, index, session, ui }: CardProps) {
  const { claim, state, relations } = row;
  const read = readAs(claim);
  return (
    <section className={numberStyles.card} aria-label={`所选数字 ${claim.text}`} data-testid="selected-claim">
      <div className="between">
        <span className="t12 mute ell">所选数字 · {place}</span>
        <span className={numberStyles.keys}>
          <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd>
        </span>
      </div>
      <p className={numberStyles.quote}>
        {claim.indicator}
        <b>{claim.text}</b>
        {read !== null && <span className="t12 mute"> 读作 {read}</span>}
      </p>
      <p className={numberStyles.state}>
        <FindingGlyph glyph={stateGlyph[state]} tone={stateTone[state]} />
        <span>
          <b className={state === 'unsupported' || state === 'disagrees' ? 'och' : undefined}>
            {sayState(claim, state)}
          </b>
        </span>
      </p>
      {claim.fact !== null && <ProofCard row={row} fact={claim.fact} session={session} ui={ui} />}
      <Offer row={row} index={index} session={session} ui={ui} />
      {relations.map((relation) => (
        <RelationCard
          key={`${relation.kind}:${relation.calc}`}
          relation={relation}
          own={claim}
          session={session}
        />
      ))}
    </section>
  );
}

/** The candidates of a number that has no proof, or for which they were asked, and what else can be done. */
function Offer({ row, index, session, ui }: Omit<CardProps, 'place'>) {
  const { claim, key } = row;
  const ledger = useStore(session.ledger.known);
  const { linking } = useStore(ui);
  const verbs = useLinking(session, ui);
  const asked = linking === key || offered(row);
  const found = useCandidates(row, session, index, asked);
  const [chosen, setChosen] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number begins with its first candidate.
  useEffect(() => setChosen(0), [key]);
  const { editable } = session.view;
  const first = found[chosen] ?? found[0];
  if (!editable) return null;
  if (!asked)
    return claim.fact === null ? (
      <div className={styles.verbs}>
        <Button size="small" onClick={() => ui.change({ linking: key })}>
          关联依据 Alt L
        </Button>
      </div>
    ) : null;
  return (
    <>
      {found.length === 0 ? (
        <p className="t12 mute">台账里没有相近的条目。补一条，或者注明来源、写说明。</p>
      ) : (
        <CandidateList
          candidates={found}
          current={claim.fact}
          ledger={ledger}
          report={session.id}
          chosen={Math.min(chosen, found.length - 1)}
          onChoose={setChosen}
          onLink={(fact) => verbs.link(claim, fact)}
        />
      )}
      <div className={styles.verbs}>
        {first && (
          <Button size="small" variant="primary" onClick={() => verbs.link(claim, first.fact)}>
            关联第 {found.indexOf(first) + 1} 条 ↵
          </Button>
        )}
        {session.ledgerPlace.writable && (
          <Button
            size="small"
            variant={first ? 'plain' : 'primary'}
            onClick={() => ui.change({ ledger: { kind: 'add', claim } })}
          >
            新建台账条目
          </Button>
        )}
        {claim.fact === null && (
          <Button size="small" onClick={() => verbs.cite(claim)}>
            注明来源
          </Button>
        )}
        {row.state === 'unsupported' && (
          <Button size="small" variant="ghost" onClick={() => verbs.explain(claim)}>
            写说明
          </Button>
        )}
      </div>
    </>
  );
}
