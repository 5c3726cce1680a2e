/** 报告状态, in the order a report passes through them. */
export const reportStatuses = ['draft', 'submitted', 'returned', 'accepted', 'published'] as const;

export type ReportStatus = (typeof reportStatuses)[number];

/** What people read for each status. */
export const statusName: Readonly<Record<ReportStatus, string>> = {
  draft: '起草中',
  submitted: '在审',
  returned: '退回待改',
  accepted: '已通过',
  published: '已公开',
};
