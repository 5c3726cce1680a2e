import { ok, type Result, refuse } from '@/lib/base/result';
import {
  contentTypes,
  type Limits,
  nameIn,
  openParts,
  type Package,
  type PackageFault,
} from '../package/open-parts';

/** A real report is far below a hundredth of this. */
export const defaultLimits: Limits = { entries: 2000, part: 16e6, total: 40e6, depth: 200 };

const resave = '请用 WPS 或 Word 打开，另存为 .docx 后再选择。';

const refusals = {
  brokenZip: refuse('broken-file', `文件不完整或有损坏，没有读入。请重新复制一份，或${resave.slice(1)}`),
  entries: refuse('too-many-entries', `文件里的部件多得不正常，为安全起见没有读入。${resave}`),
  bomb: refuse('zip-bomb', `文件解开后大得不正常，为安全起见没有读入。${resave}`),
  encrypted: refuse('encrypted', '压缩包设了密码，无法读取。请去掉密码后再选择。'),
  macro: refuse('macro-file', '文件里带有宏程序，为安全起见没有读入。请另存为不带宏的 .docx 后再选择。'),
  spreadsheet: refuse('spreadsheet', '这是表格文件（Excel），不是报告文稿。请选择 Word 文档（.docx）。'),
  slides: refuse('presentation', '这是演示文稿（PowerPoint），不是报告文稿。请选择 Word 文档（.docx）。'),
  odf: refuse('odf-file', `这是 OpenDocument 文件，暂不能读。${resave}`),
  ofd: refuse('ofd-file', '这是 OFD 版式文件，不含可编辑的段落。请选择它的 Word 原稿（.docx）。'),
  noDocument: refuse('no-document-part', '这是一个压缩包，里面没有 Word 文档的正文。请选择 .docx 文件本身。'),
  dtd: refuse('dtd', `文件里有不安全的实体声明，没有读入。${resave}`),
  deep: refuse('too-deep', `文件的结构嵌套得不正常，为安全起见没有读入。${resave}`),
  broken: refuse('broken-xml', `文件的正文结构有损坏，没有读入。${resave}`),
} as const satisfies Readonly<Record<PackageFault | ForeignKind, ReturnType<typeof refuse>>>;

type ForeignKind = 'spreadsheet' | 'slides' | 'ofd' | 'odf' | 'noDocument';

function foreignKind(names: ReadonlySet<string>): ForeignKind | null {
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'spreadsheet';
  if (names.has('ppt/presentation.xml')) return 'slides';
  if (names.has('OFD.xml')) return 'ofd';
  if (names.has('mimetype') && names.has('content.xml')) return 'odf';
  return nameIn(names, contentTypes) === null ? 'noDocument' : null;
}

/** What a reader of words never looks into. */
const aside =
  /^customXml\/|(?:^|\/)(?:theme|glossary|charts|diagrams|ink)\/|(?:webSettings|fontTable)\d*\.xml$/i;

const isWanted = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) && !aside.test(name);

/** Opens a DOCX package and unpacks the XML parts that are read; see `openParts`. Refuses each fault by its own code. */
export function openPackage(bytes: Uint8Array, limits: Limits = defaultLimits): Result<Package> {
  const opened = openParts(bytes, { limits, wanted: isWanted, refusedByNames: foreignKind });
  return typeof opened === 'string' ? refusals[opened] : ok(opened);
}
