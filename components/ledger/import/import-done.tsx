import { Button } from '../../ui/button';
import styles from './import-drawer.module.css';
import { verbWords } from './import-words';
import type { ImportStage } from './use-import';

/** What was written, where the original is, and what was left out. */
export function ImportDone({
  stage,
  onClose,
}: {
  readonly stage: Extract<ImportStage, { kind: 'done' }>;
  readonly onClose: () => void;
}) {
  const { changed, added, sha256, leftOut } = stage;
  return (
    <div className={styles.pad}>
      <p className="t16 b">已{verbWords(changed, added).replace('，', '，已')}</p>
      <p className="dim" title={sha256}>
        原件已留存，校验 {sha256.slice(0, 8)}。可以按 Ctrl Z 整体撤销。
      </p>
      {leftOut.length > 0 && (
        <>
          <h3 className={styles.below}>没有导入的</h3>
          <ul>
            {leftOut.slice(0, 12).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.below} ref={focusWhenShown}>
        <Button onClick={onClose}>回到台账</Button>
      </div>
    </div>
  );
}

/** The button that was pressed is gone; the focus goes on to the way back. */
const focusWhenShown = (box: HTMLDivElement | null) => box?.querySelector('button')?.focus();
