import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import { type ReportStatus, statusName } from '@/lib/workflow/report-status';
import { ExportMenu } from './export-menu';
import { SaveState } from './save-state';
import type { Session } from './session';
import { useStore } from './store';
import styles from './top-bar.module.css';
import type { Ui } from './ui-state';

/** Where one is, how far saving is, and the way out as a file. */
export function TopBar({
  session,
  title,
  status,
  id,
  ui,
}: {
  readonly session: Session | null;
  readonly title: string;
  readonly status: ReportStatus;
  readonly id: string;
  readonly ui: Ui;
}) {
  return (
    <header className={styles.top}>
      <div className={styles.left}>
        <Link href="/reports" className={styles.back} aria-label="回到报告列表" title="回到报告列表">
          <Icon name="back" />
        </Link>
        <span className={styles.seal} aria-hidden="true">
          实
        </span>
        <h1 className={styles.title}>{session ? <LiveTitle session={session} fallback={title} /> : title}</h1>
        <span className={styles.status}>
          <Tag tone={status === 'draft' ? 'line' : status === 'returned' ? 'red' : 'slt'}>
            {statusName[status]}
          </Tag>
        </span>
        {session && <SaveState session={session} />}
      </div>
      <div className={styles.right}>{session && <ExportMenu session={session} id={id} ui={ui} />}</div>
    </header>
  );
}

function LiveTitle({ session, fallback }: { readonly session: Session; readonly fallback: string }) {
  const title = useStore(session.report, (view) => view.title);
  return <>{title.trim() === '' ? fallback : title}</>;
}
