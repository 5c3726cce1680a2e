import type { EditorProps } from './editor-props';
import type { Session } from './session';
import { countBySeverity, severities, severityWord } from './severity';
import styles from './status-bar.module.css';
import { useStore } from './store';
import { supportCounts } from './support';

/** The figures of the report: 字数, numbers with proof, findings by weight, and the day the law is judged on. */
export function StatusBar({
  session,
  year,
  pages,
  pack,
  packNotice,
}: {
  readonly session: Session;
  readonly year: number;
  readonly pages: number;
} & Pick<EditorProps, 'pack' | 'packNotice'>) {
  const { report, shown, words, slots } = useStore(session.report);
  const { supported, total } = supportCounts(report, shown);
  const counts = countBySeverity(shown);
  const problems = severities.map((severity) => `${severityWord[severity]} ${counts[severity]}`).join(' · ');
  return (
    <footer className={styles.bar} id="editor-status" tabIndex={-1}>
      <div className="row g24">
        <span data-testid="word-count">{words.toLocaleString('zh-CN')} 字</span>
        <span data-testid="support-count">
          数字{' '}
          <b>
            {supported}/{total}
          </b>{' '}
          有依据
        </span>
        <span data-testid="problem-count">问题：{problems}</span>
        {slots.length > 0 && <span>待填 {slots.length} 处</span>}
        <span className={styles.wide}>约 {pages} 页</span>
      </div>
      <div className={`row g16 ${styles.wide}`}>
        <span>检查口径：{report.year ?? year}年12月31日现行有效</span>
        {pack && <span title={packNotice ?? pack.about}>规则包：{pack.title}</span>}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {problems}
      </span>
    </footer>
  );
}
