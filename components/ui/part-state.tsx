import { classNames } from './class-names';
import styles from './part-state.module.css';

export type PartStateName = 'ok' | 'embedded' | 'merged' | 'misplaced' | 'empty' | 'missing';

const looks: Record<PartStateName, { readonly word: string; readonly look: string | undefined }> = {
  ok: { word: '齐全', look: styles.ok },
  embedded: { word: '并入', look: styles.half },
  merged: { word: '合写', look: styles.half },
  misplaced: { word: '次序', look: styles.half },
  empty: { word: '空', look: styles.empty },
  missing: { word: '缺', look: styles.missing },
};

/** The word for a state, as the outline and lists write it. */
export const partStateWord = (state: PartStateName): string => looks[state].word;

/** The round mark of a part's state. `label` where no word stands beside it. */
export function PartState({ state, label }: { readonly state: PartStateName; readonly label?: string }) {
  const className = classNames(styles.mark, looks[state].look);
  if (label === undefined) return <span className={className} aria-hidden="true" />;
  return <span className={className} role="img" aria-label={label} />;
}
