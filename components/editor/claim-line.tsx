import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import type { ClaimRow } from './claim-rows';
import { tellingRelation, verdictWord } from './number-words';
import styles from './numbers.module.css';
import type { Session } from './session';
import { stateGlyph, stateTone, stateWord } from './support';

const verdictClass: Readonly<Record<keyof typeof verdictWord, string>> = {
  inconsistent: 'red',
  'mixed-units': 'och',
  consistent: 'grn',
  truncated: 'mute',
  unverifiable: 'mute',
};

/** A number in the list: its words, its indicator, what its calculation gives, what it stands on. */
export const ClaimLine = memo(function ClaimLine({
  row,
  current,
  session,
}: {
  readonly row: ClaimRow;
  /** `entry`: not selected, but where the Tab key enters the list. */
  readonly current: 'selected' | 'entry' | 'other';
  readonly session: Session;
}) {
  const { claim, state, key, relations } = row;
  const verdict = tellingRelation(relations)?.verdict ?? null;
  const good = state === 'linked' || state === 'computed';
  return (
    <button
      type="button"
      className={styles.line}
      data-claim={key}
      aria-current={current === 'selected'}
      tabIndex={current === 'other' ? -1 : 0}
      // A click goes to the text: the list must not move under the mouse before it is let go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => session.goTo({ block: claim.block, from: claim.from, to: claim.to })}
    >
      <FindingGlyph glyph={stateGlyph[state]} tone={stateTone[state]} />
      <q>{claim.text}</q>
      <span className="mute ell">{claim.indicator}</span>
      <span className={classNames(styles.side, verdict && verdictClass[verdict])}>
        {verdict && verdict !== 'unverifiable' ? verdictWord[verdict] : ''}
      </span>
      <span className={classNames(styles.side, state === 'unsupported' ? 'och' : good ? 'grn' : 'mute')}>
        {stateWord[state]}
      </span>
    </button>
  );
});
