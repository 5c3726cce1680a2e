import { handMadeXlsx, inline, mergeCells, row, valued } from '@/lib/convert/xlsx/hand-made-xlsx';
import { writeSheets } from '@/lib/convert/xlsx/write-sheets';

const column = (heading: string) => ({ heading, width: 14 });

/** A table as an office of peace and safety keeps it: merged title and categories, a number as text, a bare serial. */
const mergedCategories = handMadeXlsx({
  sheets: [
    {
      name: '矛盾纠纷',
      rows: [
        row(1, inline('A1', '青禾镇平安办2026年度工作统计表')),
        row(
          2,
          ...['类别', '项目', '数量', '单位', '统计期', '备注'].map((w, i) => inline(`${'ABCDEF'[i]}2`, w)),
        ),
        row(
          3,
          inline('A3', '矛盾纠纷'),
          inline('B3', '受理数'),
          valued('C3', 286),
          inline('D3', '件'),
          inline('E3', '2026-12-31'),
        ),
        row(4, inline('B4', '化解数'), inline('C4', '’279'), inline('D4', '件'), inline('E4', '2026-12-31')),
        row(
          5,
          inline('B5', '其中：邻里类'),
          valued('C5', 131),
          inline('D5', '件'),
          inline('E5', '2026-12-31'),
        ),
        row(
          6,
          inline('A6', '信访'),
          inline('B6', '按期办结'),
          valued('C6', 41),
          inline('D6', '件'),
          valued('E6', 46387),
        ),
        row(7, inline('B7', '初次信访'), valued('C7', 38), inline('E7', '2026-12-31')),
        row(8, inline('A8', '合 计'), valued('C8', 775), inline('F8', '合计行')),
      ].join(''),
      after: mergeCells('A1:F1', 'A3:A5', 'A6:A7', 'A8:B8'),
    },
  ],
});

/** 件 and % that only the number format says, sections between the rows, units behind the names. */
const formatsAndSections = handMadeXlsx({
  styles:
    '<numFmts><numFmt numFmtId="170" formatCode="0&quot;件&quot;"/><numFmt numFmtId="171" formatCode="#,##0.00_ "/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/></cellXfs>',
  strings: [
    '<t>序号</t>',
    '<t>工作内容</t>',
    '<t>完成情况</t>',
    '<t>责任科室</t>',
    '<r><t>联合</t></r><r><rPr><b/></rPr><t>检查次数</t></r><rPh sb="0" eb="2"><t>lianhe</t></rPh>',
  ],
  sheets: [
    {
      name: '年度任务',
      rows: [
        row(1, ...[0, 1, 2, 3].map((n) => valued(`${'ABCD'[n]}1`, n, 't="s"'))),
        row(2, inline('A2', '一、依法决策')),
        row(
          3,
          valued('A3', 1),
          inline('B3', '合法性审查'),
          valued('C3', 18, 's="1"'),
          inline('D3', '党政办'),
        ),
        row(4, valued('A4', 2), inline('B4', '合同审查（份）'), valued('C4', 46), inline('D4', '司法所')),
        row(5, inline('A5', '二、行政执法')),
        row(6, valued('A6', 3), valued('B6', 4, 't="s"'), valued('C6', 64), inline('D6', '综合执法队')),
        row(
          7,
          valued('A7', 4),
          inline('B7', '隐患整改率'),
          valued('C7', 0.937, 's="2"'),
          inline('D7', '综合执法队'),
        ),
        row(
          8,
          valued('A8', 5),
          inline('B8', '罚没金额（万元）'),
          valued('C8', 1.5, 's="3"'),
          inline('D8', '综合执法队'),
        ),
        row(9, valued('A9', 6), inline('B9', '重点工作'), valued('C9', 1, 't="b"'), inline('D9', '党政办')),
      ].join(''),
      after: mergeCells('A2:D2', 'A5:D5'),
    },
  ],
});

/** Days counted from 1904, and a month that is a day to the file. */
const days1904 = handMadeXlsx({
  properties: 'date1904="1"',
  styles:
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>',
  sheets: [
    {
      name: '普法',
      rows: [
        row(1, ...['指标名称', '统计值', '单位', '统计时间'].map((w, i) => inline(`${'ABCD'[i]}1`, w))),
        row(
          2,
          inline('A2', '法治宣传活动场次'),
          valued('B2', 43),
          inline('C2', '场'),
          valued('D2', 44925, 's="1"'),
        ),
        row(
          3,
          inline('A3', '12月法治宣传场次'),
          valued('B3', 6),
          inline('C3', '场'),
          valued('D3', 44895, 's="2"'),
        ),
        row(4, inline('A4', '上半年宣讲次数'), valued('B4', 9), inline('C4', '次'), inline('D4', '上半年')),
        row(
          5,
          inline('A5', '村法律顾问咨询人次'),
          valued('B5', 218),
          inline('C5', '人次'),
          inline('D5', '去年底'),
        ),
      ].join(''),
    },
  ],
});

/** Every element with a prefix, as some programs write it; a second sheet, and a hidden one. */
function prefixedSheets(): Uint8Array {
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, '<$1x:');
  const sheet = (rows: string) =>
    `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${prefixed(rows)}</x:sheetData></x:worksheet>`;
  const heading = row(1, inline('A1', '统计项目'), inline('B1', '人数'), inline('C1', '经手人'));
  return handMadeXlsx({
    sheets: [
      { name: '执法人员', rows: '' },
      { name: '考试', rows: '' },
      { name: '旧数据', rows: row(1, inline('A1', '不要')), state: 'hidden' },
    ],
    more: {
      'xl/worksheets/sheet1.xml': sheet(
        heading + row(2, inline('A2', '持证执法人员'), valued('B2', 12), inline('C2', '陆大为')),
      ),
      'xl/worksheets/sheet2.xml': sheet(
        heading + row(2, inline('A2', '学法考试参考'), valued('B2', 86), inline('C2', '陈启文')),
      ),
    },
  });
}

const yearsSideBySide = () =>
  writeSheets([
    {
      name: '年度对比',
      columns: ['指标', '计量单位', '2025年', '2026年', '同比增长', '依据材料', '文号'].map(column),
      rows: [
        ['行政处罚案件数', '件', 20, 210, '950%', '行政处罚案卷目录', null],
        ['罚没金额', '万元', 1.2, '1.5万元', '25%', '行政处罚案卷目录', null],
        ['清理以往文件数', '件', 6, 5, '-17%', '文件清理结果表', '青政〔2026〕12号'],
      ],
    },
  ]);

const doubtfulFigures = () =>
  writeSheets([
    {
      name: '核对',
      columns: ['指标', '数值', '单位'].map(column),
      rows: [
        ['矛盾纠纷受理数', 286, '件'],
        ['矛盾纠纷化解率', 976, '%'],
        ['信访事项受理数', -41, '件'],
        ['矛盾纠纷受理件数', 290, '件'],
        ['信访办结率', 0.98, null],
        ['合同审查数', '四十六', '份'],
        [null, 12, '件'],
      ],
    },
  ]);

const semicolons =
  '\ufeff项目;全年;单位;备注\r\n"主动公开;政府信息";203;条;"两行\r\n的备注"\r\n依申请公开;2;件;"写作""件"""\r\n';

const tabs = '指标\t数量\t单位\r\n行政复议案件数\t1\t件\r\n人大代表建议办理数\t9\t件\r\n';

/** A file of ours and its bytes. */
export async function ownShapes(): Promise<Readonly<Record<string, Uint8Array>>> {
  return {
    'merged-categories.xlsx': mergedCategories,
    'formats-and-sections.xlsx': formatsAndSections,
    'days-1904.xlsx': days1904,
    'prefixed-sheets.xlsx': prefixedSheets(),
    'years-side-by-side.xlsx': await yearsSideBySide(),
    'doubtful-figures.xlsx': await doubtfulFigures(),
    'semicolons.csv': new TextEncoder().encode(semicolons),
    'tabs-utf16.csv': new Uint8Array(Buffer.from(`\ufeff${tabs}`, 'utf16le')),
  };
}
