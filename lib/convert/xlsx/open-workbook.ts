import { ok, type Result, refuse } from '@/lib/base/result';
import { contentTypes, type Limits, openParts, type Package, type PackageFault } from '../package/open-parts';

/** A sheet of 20,000 rows is some 10 MB unpacked. */
const defaultLimits: Limits = { entries: 5000, part: 150e6, total: 250e6, depth: 100 };

const resave = '请用 WPS 或 Excel 打开，另存为 .xlsx 后再选择。';

type ForeignKind = 'word' | 'slides' | 'odf' | 'binary' | 'noWorkbook';

const refusals = {
  brokenZip: refuse('broken-file', `表格文件不完整或有损坏，没有读入。请重新复制一份，或${resave.slice(1)}`),
  entries: refuse('too-many-entries', `表格文件里的部件多得不正常，为安全起见没有读入。${resave}`),
  bomb: refuse('zip-bomb', `表格文件解开后大得不正常，为安全起见没有读入。${resave}`),
  encrypted: refuse('encrypted', '表格文件设了密码，没有读入。请在 WPS 或 Excel 中去掉密码，另存后再选择。'),
  macro: refuse(
    'macro-file',
    '表格文件里带有宏程序，为安全起见没有读入。请在 WPS 或 Excel 中另存为不带宏的 .xlsx 后再选择。',
  ),
  word: refuse('word-file', '这是 Word 文档，不是表格，没有读入。请选择 .xlsx 或 .csv 文件。'),
  slides: refuse('presentation', '这是演示文稿，不是表格，没有读入。请选择 .xlsx 或 .csv 文件。'),
  odf: refuse('odf-file', `这是 OpenDocument 文件，暂不能读。${resave}`),
  binary: refuse('xlsb-file', `这是二进制工作簿（.xlsb），暂不能读。${resave}`),
  noWorkbook: refuse('not-a-table', '这是一个压缩包，里面没有工作簿，没有读入。请选择 .xlsx 文件本身。'),
  dtd: refuse('dtd', `表格文件里有不安全的实体声明，没有读入。${resave}`),
  deep: refuse('too-deep', `表格文件的结构嵌套得不正常，为安全起见没有读入。${resave}`),
  broken: refuse('broken-xml', `表格文件的结构有损坏，没有读入。${resave}`),
} as const satisfies Readonly<Record<PackageFault | ForeignKind, ReturnType<typeof refuse>>>;

function foreignKind(names: ReadonlySet<string>): ForeignKind | 'macro' | null {
  const all = [...names];
  if (all.some((name) => /(?:^|\/)macrosheets\//i.test(name))) return 'macro';
  if (all.some((name) => /(?:^|\/)workbook\.bin$/i.test(name))) return 'binary';
  if (names.has('word/document.xml')) return 'word';
  if (names.has('ppt/presentation.xml')) return 'slides';
  if (names.has('mimetype') && names.has('content.xml')) return 'odf';
  return names.has(contentTypes) ? null : 'noWorkbook';
}

/** Pictures, charts, remarks and caches are never unpacked. */
const unread =
  /(?:^|\/)(?:docProps|customXml|drawings|charts|theme|media|comments|threadedComments|persons|pivotTables|pivotCache|externalLinks|printerSettings|ctrlProps|queryTables|tables)(?:\/|\d*\.)|(?:^|\/)(?:calcChain|comments\d*|vmlDrawing\d*)\.\w+$|worksheets\/_rels\//i;

const isRead = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) && !unread.test(name);

/** Opens an XLSX package and unpacks what its tables need; see `openParts`. Refuses each fault by its own code. */
export function openWorkbook(bytes: Uint8Array, limits: Limits = defaultLimits): Result<Package> {
  const opened = openParts(bytes, { limits, wanted: isRead, refusedByNames: foreignKind });
  return typeof opened === 'string' ? refusals[opened] : ok(opened);
}
