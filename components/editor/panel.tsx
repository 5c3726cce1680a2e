import type { KeyboardEvent } from 'react';
import { NumbersTab } from './numbers-tab';
import styles from './panel.module.css';
import { ProblemsTab } from './problems-tab';
import type { Session } from './session';
import { useStore } from './store';
import { supportCounts } from './support';
import { TriangleTable } from './triangle-table';
import type { PanelTab, Ui } from './ui-state';

/** The right column: what is wrong, and what the numbers stand on. */
export function Panel({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { tab } = useStore(ui);
  const { shown, report } = useStore(session.report);
  const { supported, total } = supportCounts(report, shown);
  const tabs: readonly { readonly key: PanelTab; readonly label: string; readonly count: string }[] = [
    { key: 'problems', label: '问题', count: String(shown.length) },
    { key: 'numbers', label: '数字与依据', count: `${supported}/${total}` },
  ];
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next: PanelTab = tab === 'problems' ? 'numbers' : 'problems';
    ui.change({ tab: next });
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <aside className={styles.panel} aria-label="检查与依据" id="editor-panel">
      <div role="tablist" aria-label="检查与依据" className={styles.tabs} onKeyDown={walk}>
        {tabs.map(({ key, label, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            data-tab={key}
            aria-selected={tab === key}
            aria-controls="editor-pane"
            tabIndex={tab === key ? 0 : -1}
            onClick={() => ui.change({ tab: key })}
          >
            {label}
            <i>{count}</i>
          </button>
        ))}
      </div>
      <div role="tabpanel" id="editor-pane" aria-labelledby={`tab-${tab}`} className={styles.pane}>
        {tab === 'problems' && <TriangleTable session={session} ui={ui} />}
        {tab === 'problems' ? (
          <ProblemsTab session={session} ui={ui} />
        ) : (
          <NumbersTab session={session} ui={ui} />
        )}
      </div>
    </aside>
  );
}
