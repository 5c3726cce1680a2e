import { classNames } from '@/components/ui/class-names';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import type { At } from '@/lib/checker/diagnostic';
import type { PlacedRelation } from '@/lib/checker/facts/placed-relation';
import { relationWord, roleWord, verdictGlyph, verdictTone, verdictWord } from './number-words';
import styles from './numbers.module.css';
import type { Session } from './session';
import { placeKey } from './support';

/** One calculation: the verdict in words, the calculation, and its numbers as links. `own` is the selected one. */
export function RelationCard({
  relation,
  own,
  session,
}: {
  readonly relation: PlacedRelation;
  readonly own: At;
  readonly session: Session;
}) {
  const { kind, verdict, calc, operands } = relation;
  return (
    <article className={styles.relation} data-verdict={verdict}>
      <p className={styles.verdict}>
        <FindingGlyph glyph={verdictGlyph[verdict]} tone={verdictTone[verdict]} />
        <b className={classNames(verdict === 'consistent' && 'grn', verdict === 'inconsistent' && 'red')}>
          {verdictWord[verdict]}
        </b>
        <span className="mute">{relationWord[kind]}</span>
      </p>
      <p className={styles.calc}>{calc}</p>
      <ul className={styles.operands} aria-label="算式里的数字">
        {operands.map(({ role, at, text }) => (
          <li key={`${role}:${placeKey(at)}`}>
            <span className="mute">{roleWord(kind, role)}</span>
            {placeKey(at) === placeKey(own) ? (
              <b>{text}</b>
            ) : (
              <button type="button" className={styles.operand} onClick={() => session.goTo(at)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
}
