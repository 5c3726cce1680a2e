import { ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './ledger-grid.module.css';
import type { LedgerLine } from './ledger-view';
import { placeInReport, reportState } from './report-column';

/** Whether the report says what the ledger says, and the way to the place where it does not. */
export function ReportCell({ line, current }: { readonly line: LedgerLine; readonly current: 'yes' | 'no' }) {
  const state = reportState(line.uses);
  if (state.kind === 'unused') return <span className="mute">未使用</span>;
  if (state.kind === 'same') return <span className="grn">一致</span>;
  if (state.kind === 'supports') return <span className="grn">支持“{state.words}”</span>;
  const href = placeInReport(state.use, line.fact.id);
  const more = state.more > 0 ? ` 等 ${state.more + 1} 处` : '';
  const words = `${state.use.agreement === 'other-unit' ? '单位不同，' : ''}文中 ${state.use.words}${more}`;
  return (
    <span className={styles.drift} title={words}>
      <span className="och">
        <Icon name="drift" /> {words}
      </span>
      {current === 'yes' && (
        <ButtonLink href={href} size="small" tabIndex={-1}>
          更新文中
        </ButtonLink>
      )}
    </span>
  );
}
