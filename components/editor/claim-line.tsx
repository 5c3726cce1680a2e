import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import type { ClaimRow } from './claim-rows';
import { tellingRelation, verdictWord } from './number-words';
import styles from './numbers.module.css';
import type { Session } from './session';
import { stateGlyph, stateTone, stateWord } from './support';
import type { Ui } from './ui-state';
import { useLinking } from './use-linking';

const verdictClass: Readonly<Record<keyof typeof verdictWord, string>> = {
  inconsistent: 'red',
  'mixed-units': 'och',
  consistent: 'grn',
  truncated: 'mute',
  unverifiable: 'mute',
};

const stateClass = { right: 'grn', warning: 'och', info: 'mute', error: 'red' } as const;

/**
 * A number in the list: its words, what is known of it, what its calculation gives, what it stands on; the ledger’s
 * new figure can be taken over right here.
 */
export const ClaimLine = memo(function ClaimLine({
  row,
  about,
  current,
  session,
  ui,
}: {
  readonly row: ClaimRow;
  readonly about: string;
  /** `entry`: not selected, but where the Tab key enters the list. */
  readonly current: 'selected' | 'entry' | 'other';
  readonly session: Session;
  readonly ui: Ui;
}) {
  const verbs = useLinking(session, ui);
  const { claim, state, key, relations, drift } = row;
  const verdict = tellingRelation(relations)?.verdict ?? null;
  const tone = stateTone[state];
  const update = session.view.editable ? drift?.fixes[0] : undefined;
  return (
    <div className={styles.lineFrame}>
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
        <FindingGlyph glyph={stateGlyph[state]} tone={tone} />
        <q>{claim.text}</q>
        <span className={classNames('ell', state === 'disagrees' ? 'och' : 'mute')}>{about}</span>
        {update === undefined && (
          <>
            <span className={classNames(styles.side, verdict && verdictClass[verdict])}>
              {verdict && verdict !== 'unverifiable' ? verdictWord[verdict] : ''}
            </span>
            <span className={classNames(styles.side, stateClass[tone])}>{stateWord[state]}</span>
          </>
        )}
      </button>
      {update && (
        <Button size="small" title={update.label} onClick={() => verbs.apply(update)}>
          更新
        </Button>
      )}
    </div>
  );
});
