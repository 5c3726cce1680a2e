import { Button } from '../../ui/button';
import styles from './import-drawer.module.css';
import type { OpenedBook } from './import-work';

/** The sheets of a workbook, one to be chosen; empty ones are named, hidden ones too. */
export function ChooseSheet({
  book,
  choose,
}: {
  readonly book: OpenedBook;
  readonly choose: (sheet: number) => void;
}) {
  const first = book.sheets.findIndex(({ rows }) => rows > 0);
  return (
    <div className={styles.pad}>
      <p className="dim">这个文件有 {book.sheets.length} 张工作表，选一张来导入。</p>
      <ul className={styles.sheets}>
        {book.sheets.map(({ name, rows }, index) => (
          <li key={name}>
            <span>{name}</span>
            <span className="mute">{rows === 0 ? '空表' : `${rows} 行`}</span>
            <Button
              size="small"
              disabled={rows === 0}
              aria-label={`用工作表“${name}”`}
              {...(index === first && { 'data-autofocus': true })}
              onClick={() => choose(index)}
            >
              用这张
            </Button>
          </li>
        ))}
      </ul>
      {book.hidden.length > 0 && <p className="t12 mute">隐藏的工作表没有读：{book.hidden.join('、')}。</p>}
    </div>
  );
}
