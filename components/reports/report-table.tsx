import { chineseDate } from '@/lib/base/chinese-date';
import { type ReportStatus, statusName } from '@/lib/workflow/report-status';
import type { ReportSummary } from '@/lib/workflow/wire';
import { Tag, type TagTone } from '../ui/tag';
import styles from './report-table.module.css';

const tones: Readonly<Record<ReportStatus, TagTone>> = {
  draft: 'line',
  submitted: 'blue',
  returned: 'och',
  accepted: 'grn',
  published: 'grn',
};

/** 2026-11-21T02:42Z → 2026年11月21日 10:42, by the clock of China, where the reports are written. */
function when(iso: string): string {
  const there = new Date(Date.parse(iso) + 8 * 60 * 60 * 1000).toISOString();
  return `${chineseDate(there)} ${there.slice(11, 16)}`;
}

/** The reports one may open, the most recently changed first as they come. */
export function ReportTable({ reports }: { readonly reports: readonly ReportSummary[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">题目</th>
          <th scope="col">单位</th>
          <th scope="col">年度</th>
          <th scope="col">状态</th>
          <th scope="col">最后修改</th>
          <th scope="col">
            <span className="visually-hidden">打开</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <td className={styles.title}>
              <a href={`/reports/${report.id}`}>{report.title}</a>
            </td>
            <td className="dim">{report.unitName}</td>
            <td>{report.year}</td>
            <td>
              <Tag tone={tones[report.status]}>{statusName[report.status]}</Tag>
            </td>
            <td className="dim">
              <time dateTime={report.updatedAt}>{when(report.updatedAt)}</time>
            </td>
            <td>
              <a href={`/reports/${report.id}`} aria-label={`打开 ${report.title}`}>
                打开
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
