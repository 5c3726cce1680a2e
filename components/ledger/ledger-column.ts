/** The columns that a person writes in, left to right. */
export const writtenColumns = ['indicator', 'value', 'unit', 'period', 'source', 'office', 'holder'] as const;
export type WrittenColumn = (typeof writtenColumns)[number];

/** All columns of the grid; the last four show what follows from the row. */
export const ledgerColumns = [...writtenColumns, 'attachments', 'uses', 'report', 'details'] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

export const columnName: Readonly<Record<LedgerColumn, string>> = {
  indicator: '指标',
  value: '数值',
  unit: '单位',
  period: '期间',
  source: '来源',
  office: '科室',
  holder: '经手',
  attachments: '附件',
  uses: '用于',
  report: '与报告',
  details: '详情',
};

export const isWritten = (column: LedgerColumn): column is WrittenColumn =>
  (writtenColumns as readonly string[]).includes(column);
