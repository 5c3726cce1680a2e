import type { ReportSummary } from '@/lib/workflow/wire';
import { SignOutButton } from '../home/sign-out-button';
import { SiteHeader } from '../home/site-header';
import { ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import styles from './report-list.module.css';
import { ReportTable } from './report-table';

/** Where one lands after signing in: the reports of one's units and the way to a new one. */
export function ReportList({
  person,
  reports,
}: {
  readonly person: string;
  readonly reports: readonly ReportSummary[];
}) {
  return (
    <div className={styles.page}>
      <SiteHeader current="reports">
        <a href="/">检查一份文件</a>
        <span className="row g4">
          <span className="dim">{person}</span>
          <SignOutButton />
        </span>
      </SiteHeader>
      <main id="main">
        <div className={styles.head}>
          <div className="row">
            <h1 className="t20">报告</h1>
            <span className="mute">{reports.length} 份</span>
          </div>
          <ButtonLink href="/reports/new" variant="primary" icon="plus">
            新建报告
          </ButtonLink>
        </div>
        {reports.length > 0 ? (
          <ReportTable reports={reports} />
        ) : (
          <div className={styles.empty}>
            <Empty title="还没有报告" actions={<ButtonLink href="/reports/new">新建报告</ButtonLink>}>
              可以从四个部分的模板开始，也可以把去年的 DOCX 或 TXT 放进来接着写。
            </Empty>
          </div>
        )}
      </main>
    </div>
  );
}
