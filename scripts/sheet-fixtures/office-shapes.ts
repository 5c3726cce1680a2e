import type { OdsCell } from './flat-ods';

/** A file that LibreOffice saves: `filter` is what `--convert-to` is told. */
export type OfficeShape = {
  readonly file: string;
  readonly filter: string;
  readonly sheets: Readonly<Record<string, readonly (readonly OdsCell[])[]>>;
};

const over = (words: string, columns: number, rows: number): OdsCell => ({ words, over: [columns, rows] });
const sum = (range: string): OdsCell => ({ formula: `SUM([.${range.replace(':', ':.')}])` });

export const officeShapes: readonly OfficeShape[] = [
  {
    file: 'villages-across.xlsx',
    filter: 'xlsx',
    sheets: {
      各村汇总: [
        [over('青禾镇2026年各村矛盾纠纷和普法情况统计表', 6, 1)],
        ['单位：件'],
        [
          over('村（社区）', 1, 2),
          over('矛盾纠纷', 2, 1),
          null,
          over('普法宣传', 2, 1),
          null,
          over('备注', 1, 2),
        ],
        [null, '受理数', '化解数', '场次（场）', '参加人次'],
        ['河东村', 110, 108, 12, 640],
        ['河西村', 76, 74, 9, 410, '含季节性用工'],
        ['小计', sum('B5:B6'), sum('C5:C6'), sum('D5:D6'), sum('E5:E6')],
        ['青禾社区', 100, 97, 22, 1250],
        [
          '合计',
          { formula: '[.B7]+[.B8]' },
          { formula: '[.C7]+[.C8]' },
          { formula: '[.D7]+[.D8]' },
          { formula: '[.E7]+[.E8]' },
        ],
        ['填表人：许静', null, null, '审核人：周明岚'],
      ],
    },
  },
  {
    file: 'months-without-total.xlsx',
    filter: 'xlsx',
    sheets: {
      按月: [
        ['月份', '接待来访批次', '办理热线件数', '满意率'],
        ['1月', 12, 30, { share: 0.98 }],
        ['2月', 8, 26, { share: 1 }],
        ['3月', '—', '４１', { share: 0.95 }],
      ],
    },
  },
  {
    file: 'formula-errors.xlsx',
    filter: 'xlsx',
    sheets: {
      执法: [
        ['指标', '数值', '单位', '截止日期', '数据来源'],
        ['行政处罚案件办结数', { formula: '20+3' }, '件', { day: '2026-12-31' }, '行政处罚案卷目录'],
        ['案件平均办理天数', { formula: '10/0' }, '天', { day: '2026-12-31' }, '行政处罚案卷目录'],
        ['联合检查次数', { formula: 'NA()' }, '次', { day: '2026-12-31' }, '联合检查登记表'],
        ['隐患整改率', { formula: '[.B6]/[.B7]' }, '%', { day: '2026-11-30' }, '销号单'],
        ['隐患整改数', 119, '处', { day: '2026-11-30' }, '销号单'],
        ['发现隐患数', 127, '处', { day: '2026-11-30' }, '登记表'],
        ['已删除的引用', { formula: '#REF!' }, '件', { day: '2026-12-31' }, '登记表'],
      ],
    },
  },
  {
    file: 'pages-with-headings.xlsx',
    filter: 'xlsx',
    sheets: {
      便民服务: [
        ['序号', '事项', '办理情况', '计量单位', '责任科室', '说明'],
        [1, '受理事项', '８９０４', '件', '便民服务中心', null],
        [2, '代办服务', '1,250', '件', '便民服务中心', null],
        [3, '累计服务群众', '两万', '人次', '便民服务中心', null],
        ['小计', null, 10154, '件'],
        ['序号', '事项', '办理情况', '计量单位', '责任科室', '说明'],
        [4, '走访企业', '30—40', '家', '党政办', '按季度走访'],
        [5, '接听热线', '300余', '件', '便民服务中心', null],
        [6, '投诉件', '无', '件', '便民服务中心', null],
        [7, '预约办理', '86件', null, '便民服务中心', null],
        ['注：数据截至年底。'],
      ],
    },
  },
  {
    file: 'office-export.csv',
    filter: 'csv:Text - txt - csv (StarCalc):44,34,85,1',
    sheets: {
      导出: [
        ['类别', '项目', '本年累计', '单位', '填报人', '备注'],
        ['矛盾纠纷', '受理数', 286, '件', '许静', '含“一站式”平台，\n不含重复件'],
        [null, '化解数', 279, '件', '许静', null],
        ['信访', '受理数', 41, '件', '许静', null],
        [null, '按期办结数', 41, '件', '许静', null],
        ['合计', null, 647, null, null, null],
      ],
    },
  },
];
