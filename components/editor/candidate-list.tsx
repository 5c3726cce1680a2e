import { type KeyboardEvent, useEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import type { Candidate } from '@/lib/evidence/candidates';
import type { Fact } from '@/lib/evidence/fact';
import { candidateReasons } from './candidate-reasons';
import styles from './evidence.module.css';
import { FactDetails } from './fact-details';
import { figureOf } from './figure-of';
import type { KnownLedger } from './ledger-book';

/**
 * The facts that may prove the selected number, the likeliest first; the chosen one is open. 1–5 links at once, Enter
 * the chosen one, ↑ ↓ choose.
 */
export function CandidateList({
  candidates,
  current,
  ledger,
  report,
  chosen,
  onChoose,
  onLink,
}: {
  readonly candidates: readonly Candidate[];
  /** The fact the number is linked to now. */
  readonly current: string | null;
  readonly ledger: KnownLedger;
  readonly report: string;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onLink: (fact: Fact) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#candidate-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const digit = /^[1-5]$/.test(event.key) ? Number(event.key) - 1 : null;
    const wanted = event.key === 'Enter' ? candidates[chosen] : digit === null ? null : candidates[digit];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (wanted) onLink(wanted.fact);
    else if (step) onChoose((chosen + step + candidates.length) % candidates.length);
    else if (digit === null) return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label="台账里的候选"
      aria-activedescendant={`candidate-${chosen}`}
      data-candidates
      className={styles.candidates}
      onKeyDown={onKey}
    >
      {candidates.map((candidate, i) => (
        <Option
          key={candidate.fact.id}
          candidate={candidate}
          index={i}
          state={i === chosen ? 'chosen' : 'other'}
          linked={candidate.fact.id === current}
          ledger={ledger}
          report={report}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function Option({
  candidate,
  index,
  state,
  linked,
  ledger,
  report,
  onChoose,
}: {
  readonly candidate: Candidate;
  readonly index: number;
  readonly state: 'chosen' | 'other';
  readonly linked: boolean;
  readonly ledger: KnownLedger;
  readonly report: string;
  readonly onChoose: (index: number) => void;
}) {
  const { fact } = candidate;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      role="option"
      id={`candidate-${index}`}
      aria-selected={state === 'chosen'}
      tabIndex={-1}
      className={classNames(styles.candidate, state === 'chosen' && styles.chosen)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(index)}
    >
      <Kbd>{String(index + 1)}</Kbd>
      <div className={state === 'chosen' ? 'b' : undefined}>{fact.indicator}</div>
      <div className={classNames(styles.figure, state === 'chosen' && 'b')}>{figureOf(fact)}</div>
      <div className={classNames(styles.reasons, styles.under)}>
        {linked && <span className="grn">现在的依据</span>}
        {candidateReasons(candidate).map(({ text, good }) => (
          <span key={text} className={good ? 'grn' : 'och'}>
            {text}
          </span>
        ))}
      </div>
      {state === 'chosen' && (
        <div className={styles.under}>
          <FactDetails fact={fact} ledger={ledger} report={report} here={0} />
        </div>
      )}
    </div>
  );
}
