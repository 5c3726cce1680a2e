import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import { gravity } from '@/lib/editor/plugins/marks';
import type { FoldedFindings } from './fold-findings';
import styles from './panel.module.css';
import { toneOf } from './severity';
import type { Ui } from './ui-state';

/** Many findings of one cause in one line, with what can be done about all of them. */
export function FoldedLine({
  folded,
  state,
  onToggle,
  ui,
  editable,
  children,
}: {
  readonly folded: Extract<FoldedFindings, { kind: 'many' }>;
  readonly state: 'open' | 'folded';
  readonly onToggle: () => void;
  readonly ui: Ui;
  readonly editable: boolean;
  readonly children: ReactNode;
}) {
  const { title, findings, rule } = folded;
  // The line stands for all of them, so it looks as grave as the gravest.
  const [gravest] = [...findings].sort((a, b) => gravity(b) - gravity(a));
  return (
    <div data-folded={folded.key}>
      <div className={styles.line}>
        <button type="button" className={styles.lineMain} aria-expanded={state === 'open'} onClick={onToggle}>
          {gravest && <FindingGlyph glyph={gravest.glyph} tone={toneOf(gravest)} />}
          <span>
            {title}
            <span className={styles.note}>
              {findings.length} 处 · {state === 'open' ? '收起' : '展开'}
            </span>
          </span>
        </button>
        {rule !== null && editable && (
          <Button size="small" onClick={() => ui.change({ fixAll: rule })}>
            全部改好
          </Button>
        )}
      </div>
      {state === 'open' && <div className={styles.folded}>{children}</div>}
    </div>
  );
}
