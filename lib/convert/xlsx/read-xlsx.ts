import { ok, type Result, refuse } from '@/lib/base/result';
import type { Grid } from '@/lib/evidence/sheet/grid';
import type { Limits, Package } from '../package/open-parts';
import { child, childrenOf, type Element, parseXml } from '../package/xml';
import type { Workbook } from '../workbook';
import { openWorkbook } from './open-workbook';
import { readSharedStrings } from './read-shared-strings';
import { mostColumns, mostRows, readSheet, type SheetContext } from './read-sheet';
import { readNumberLooks } from './read-styles';

const noWorkbook = refuse(
  'not-a-table',
  '文件里没有工作簿，没有读入。请用 WPS 或 Excel 打开，另存为 .xlsx 后再选择。',
);
const nothing = refuse(
  'empty-workbook',
  '工作簿里没有内容，没有读入。请检查是否选错了文件，或内容在隐藏的工作表里。',
);

type Relations = readonly { readonly id: string; readonly type: string; readonly target: string }[];

/** The part’s relationships; targets as full names. */
function relationsOf({ xml }: Package, part: string): Relations {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const rels = parseXml(xml.get(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '');
  return childrenOf(rels, 'Relationship').map(({ attrs }) => {
    const target = attrs.Target ?? '';
    const full = target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;
    return { id: attrs.Id ?? '', type: attrs.Type?.replace(/^.*\//, '') ?? '', target: full };
  });
}

function mainPart(files: Package): string | null {
  const main = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main !== undefined && files.xml.has(main)) return main;
  return files.xml.has('xl/workbook.xml') ? 'xl/workbook.xml' : null;
}

const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

function contextOf(files: Package, workbook: Element, relations: Relations): SheetContext {
  const part = (type: string) => files.xml.get(relations.find((each) => each.type === type)?.target ?? '');
  return {
    strings: readSharedStrings(part('sharedStrings')),
    looks: readNumberLooks(parseXml(part('styles') ?? '')),
    days: isOn(child(workbook, 'workbookPr')?.attrs.date1904) ? 1904 : 1900,
  };
}

/** Reads an XLSX: its visible sheets of cells in their order; see `Workbook`. */
export function readXlsx(bytes: Uint8Array, limits?: Limits): Result<Workbook> {
  const opened = openWorkbook(bytes, limits);
  if (!opened.ok) return opened;
  const files = opened.value;
  const main = mainPart(files);
  const workbook = main === null ? null : parseXml(files.xml.get(main) ?? '');
  if (main === null || workbook?.name !== 'workbook') return noWorkbook;
  const relations = relationsOf(files, main);
  const context = contextOf(files, workbook, relations);
  const grids: Grid[] = [];
  const hidden: string[] = [];
  const losses: string[] = [];
  for (const { attrs } of childrenOf(child(workbook, 'sheets'), 'sheet')) {
    const name = attrs.name ?? '';
    const relation = relations.find(({ id }) => id === attrs['r:id']);
    const part = relation?.type === 'worksheet' ? files.xml.get(relation.target) : undefined;
    if (part === undefined) continue;
    if (attrs.state === 'hidden' || attrs.state === 'veryHidden') {
      hidden.push(name);
      continue;
    }
    const { rows, merges, beyond } = readSheet(part, context);
    grids.push({ name, rows, merges });
    if (beyond > 0)
      losses.push(`工作表“${name}”超出 ${mostColumns} 列或 ${mostRows} 行的 ${beyond} 个单元格没有读入。`);
  }
  return grids.some(({ rows }) => rows.length > 0) ? ok({ kind: 'xlsx', grids, hidden, losses }) : nothing;
}
