import { ok, type Result, refuse } from '@/lib/base/result';
import { inflateWithin } from './read/inflate-within';
import { decodeXml, type XmlFault, xmlFault } from './read/xml-fault';
import { listEntries, type ZipEntry } from './read/zip-entries';

/** The XML parts of a package by name (`word/document.xml`), decoded and safe to parse; other parts by name only. */
export type Package = { readonly xml: ReadonlyMap<string, string>; readonly names: ReadonlySet<string> };

/** How much a package may hold before it is taken for a bomb; a real report is far below a hundredth of it. */
export type Limits = {
  readonly entries: number;
  /** Bytes of one XML part, and of all together, unpacked. */
  readonly part: number;
  readonly total: number;
  readonly depth: number;
};

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
} as const;

const faults: Readonly<Record<XmlFault, (typeof refusals)[keyof typeof refusals]>> = {
  dtd: refusals.dtd,
  deep: refusals.deep,
  broken: refusals.broken,
};

/** What the names say before anything is unpacked. */
function refusedByName(entries: readonly ZipEntry[], limits: Limits): Result<never> | null {
  if (entries.length > limits.entries) return refusals.entries;
  const names = new Set(entries.map(({ name }) => name));
  const any = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (any(/(?:^|\/)vbaProject\.bin$|\.(?:exe|dll|vbs|js)$/i)) return refusals.macro;
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return refusals.spreadsheet;
  if (names.has('ppt/presentation.xml')) return refusals.slides;
  if (names.has('OFD.xml')) return refusals.ofd;
  if (names.has('mimetype') && names.has('content.xml')) return refusals.odf;
  if (!names.has('[Content_Types].xml')) return refusals.noDocument;
  const xml = entries.filter(isXml);
  if (xml.some(({ encrypted }) => encrypted)) return refusals.encrypted;
  if (xml.some(({ size }) => size > limits.part)) return refusals.bomb;
  return xml.reduce((sum, { size }) => sum + size, 0) > limits.total ? refusals.bomb : null;
}

const isXml = ({ name }: ZipEntry): boolean => /\.(?:xml|rels)$/i.test(name) && !/^customXml\//i.test(name);

/**
 * Opens a DOCX package and unpacks its XML parts. Looks before it leaps: entry count and declared sizes, then the
 * true sizes while streaming, then check sums, DTD, depth and balance of every part. Refuses each by its own code.
 */
export function openPackage(bytes: Uint8Array, limits: Limits = defaultLimits): Result<Package> {
  const entries = listEntries(bytes);
  if (!entries) return refusals.brokenZip;
  const refused = refusedByName(entries, limits);
  if (refused) return refused;
  const xml = new Map<string, string>();
  let total = 0;
  for (const entry of entries.filter(isXml)) {
    const unpacked = inflateWithin(bytes, entry, Math.min(limits.part, limits.total - total));
    if (unpacked === 'too-large') return refusals.bomb;
    if (unpacked === 'broken') return refusals.brokenZip;
    total += unpacked.length;
    const text = decodeXml(unpacked);
    const fault = xmlFault(text, limits.depth);
    if (fault) return faults[fault];
    xml.set(entry.name, text);
  }
  const types = xml.get('[Content_Types].xml') ?? '';
  if (/macroEnabled/i.test(types)) return refusals.macro;
  return ok({ xml, names: new Set(entries.map(({ name }) => name)) });
}
