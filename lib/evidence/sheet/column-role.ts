/** What a column of a sheet says, in the order in which they are offered. */
export const columnRoles = [
  'indicator',
  'indicator-more',
  'value',
  'unit',
  'period',
  'source',
  'source-number',
  'source-date',
  'office',
  'holder',
  'note',
  'topic',
  'id',
  'formula',
  'standard',
  'last-year',
  'ignore',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** What people call it. */
export const roleName: Readonly<Record<ColumnRole, string>> = {
  indicator: '指标',
  'indicator-more': '指标（续）',
  value: '数值',
  unit: '单位',
  period: '期间',
  source: '来源',
  'source-number': '文号',
  'source-date': '来源日期',
  office: '科室',
  holder: '经手',
  note: '备注',
  topic: '主题',
  id: '编号',
  formula: '算式',
  standard: '标准指标',
  'last-year': '上年数',
  ignore: '不导入',
};
