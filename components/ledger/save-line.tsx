import { Icon } from '../ui/icon';
import { incomplete, isBlank } from './incomplete';
import styles from './ledger-page.module.css';
import type { LedgerSnapshot } from './ledger-store';

/** What is saved and what is not, as it is. */
export function SaveLine({
  snapshot,
  retry,
  choose,
}: {
  readonly snapshot: LedgerSnapshot;
  readonly retry: () => void;
  readonly choose: () => void;
}) {
  const { save, state } = snapshot;
  const lacking = [...state.local].filter(([key, fact]) => {
    const isSaved = state.known.get(key)?.fact === fact;
    return !isSaved && !isBlank(fact) && incomplete(fact) !== null;
  }).length;
  return (
    <span className={styles.save} role="status" aria-live="polite" data-testid="ledger-save">
      {save.kind === 'saving' && (
        <>
          <Icon name="clock" /> 正在保存{save.rows > 1 ? ` ${save.rows} 条` : ''}
        </>
      )}
      {save.kind === 'failed' && (
        <>
          <span className="red">
            <Icon name="warning" /> {save.message}
          </span>{' '}
          <button type="button" className={styles.inline} onClick={retry}>
            现在重试
          </button>
        </>
      )}
      {save.kind === 'saved' && state.conflicts.length === 0 && lacking === 0 && (
        <>
          <Icon name="saved" /> 已保存
        </>
      )}
      {save.kind === 'saved' && lacking > 0 && (
        <span className="och">
          <Icon name="warning" /> {lacking} 条没有填全，还没有保存
        </span>
      )}
      {state.conflicts.length > 0 && (
        <>
          {' '}
          <span className="och">
            <Icon name="warning" /> {state.conflicts.length} 条两人同时改了，还没有选
          </span>{' '}
          <button type="button" className={styles.inline} onClick={choose}>
            去选
          </button>
        </>
      )}
    </span>
  );
}
