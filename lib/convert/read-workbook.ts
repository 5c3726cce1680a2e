import { type Result, refuse } from '@/lib/base/result';
import { readCsv } from './csv/read-csv';
import { kindOfCompoundFile } from './doc/compound-file';
import { kindOf } from './read-file-kind';
import type { Workbook } from './workbook';
import { readXlsx } from './xlsx/read-xlsx';

/** Largest file of tables read, in bytes. */
export const largestWorkbook = 100 * 1024 * 1024;

const saveAs = '请用 WPS 或 Excel 打开，另存为 .xlsx 后再选择。';

const refusals = {
  empty: refuse('empty-file', '这个文件是空的（0 字节），没有可读的内容。请检查是否选错了文件。'),
  large: refuse(
    'file-too-large',
    '表格文件超过 100 MB，没有读入。请删去图片和用不到的工作表，另存后再选择。',
  ),
  oldExcel: refuse('xls-file', `这是旧版 Excel 格式（.xls 或 .et），暂不能读。${saveAs}`),
  encrypted: refuse('encrypted', '表格文件设了密码，没有读入。请在 WPS 或 Excel 中去掉密码，另存后再选择。'),
  word: refuse('word-file', '这是 Word 文档，不是表格，没有读入。请选择 .xlsx 或 .csv 文件。'),
  html: refuse('html-file', `这是网页格式的表格（有的系统导出时取名为 .xls），暂不能读。${saveAs}`),
  xml: refuse('xml-file', `这是 XML 格式的文件，暂不能读。${saveAs}`),
  other: refuse('not-a-table', '这个文件不是表格，没有读入。请选择 .xlsx 或 .csv 文件。'),
  broken: refuse('broken-file', `表格文件的内容有损坏，没有读入。${saveAs}`),
} as const;

function refusedCompound(bytes: Uint8Array): Result<never> {
  switch (kindOfCompoundFile(bytes)) {
    case 'encrypted':
      return refusals.encrypted;
    case 'word':
      return refusals.word;
    case 'slides':
      return refusals.other;
    default:
      return refusals.oldExcel;
  }
}

function readByKind(bytes: Uint8Array, name: string): Result<Workbook> {
  switch (kindOf(bytes)) {
    case 'empty':
      return refusals.empty;
    case 'zip':
      return readXlsx(bytes);
    case 'text':
      return readCsv(bytes, name);
    case 'cfb':
      return refusedCompound(bytes);
    case 'html':
      return refusals.html;
    case 'xml':
      return refusals.xml;
    default:
      return refusals.other;
  }
}

/**
 * Reads an XLSX or a CSV (comma, semicolon or tab; UTF-8, UTF-16 or GB18030). What it is, is decided by its bytes;
 * `name` only names a CSV’s sheet. Never throws; what cannot be read is a refusal with a code of its own. Needs no
 * DOM, so it runs in a worker.
 */
export function readWorkbook(bytes: Uint8Array, name: string): Result<Workbook> {
  if (bytes.length > largestWorkbook) return refusals.large;
  try {
    return readByKind(bytes, name);
  } catch {
    return refusals.broken;
  }
}
