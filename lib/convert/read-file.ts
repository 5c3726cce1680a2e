import { ok, type Result, refuse } from '@/lib/base/result';
import { schema } from '@/lib/schema/schema';
import { kindOfCompoundFile } from './doc/compound-file';
import { readDocx } from './docx/read-docx';
import { type FileKind, kindOf } from './read-file-kind';
import type { Loss, Reading } from './reading';
import { readText } from './text/read-text';

/** Readers that only some places have: `doc` for the binary Word format needs Node. */
export type OptionalReaders = { readonly doc?: (bytes: Uint8Array) => Promise<Result<Reading>> };

/** Largest file read, in bytes. */
export const largestFile = 20 * 1024 * 1024;

const saveAs = '请用 WPS 或 Word 打开，另存为 .docx 后再选择。';

const refusals = {
  empty: refuse('empty-file', '这个文件是空的（0 字节），没有可读的内容。请检查是否选错了文件。'),
  large: refuse(
    'file-too-large',
    '文件超过 20 MB，没有读入。报告正文用不了这么大，请删去图片或附件后再选择。',
  ),
  rtf: refuse('rtf-file', `这是 RTF 格式的文件，暂不能读。${saveAs}`),
  pdf: refuse(
    'pdf-file',
    '这是 PDF 文件，不含可编辑的段落。请选择它的 Word 原稿（.docx）或文本文件（.txt）。',
  ),
  html: refuse('html-file', `这是网页格式的文件（有的系统导出时取名为 .doc）。${saveAs}`),
  xml: refuse('xml-file', `这是 XML 格式的文件，不是 Word 文档。${saveAs}`),
  binary: refuse(
    'not-a-document',
    '这个文件不是文字文档，没有读入。请选择 Word 文档（.docx）或文本文件（.txt）。',
  ),
  encrypted: refuse('encrypted', '文件设了打开密码，无法读取。请在 WPS 或 Word 中去掉密码，另存后再选择。'),
  spreadsheet: refuse('spreadsheet', '这是表格文件（Excel），不是报告文稿。请选择 Word 文档（.docx）。'),
  slides: refuse('presentation', '这是演示文稿（PowerPoint），不是报告文稿。请选择 Word 文档（.docx）。'),
  oldWord: refuse('doc-file', `这是旧版 Word 格式（.doc），此处不能直接读。${saveAs}`),
  unknownCompound: refuse('old-format', `这个文件是旧的办公软件格式，暂不能读。${saveAs}`),
  noText: refuse('no-text', '文件里没有文字。如果内容是扫描图片，请选择可编辑的原稿。'),
  unexpected: refuse(
    'broken-file',
    '文件内容有损坏，没有读入。请用 WPS 或 Word 打开检查，另存为 .docx 后再选择。',
  ),
} as const;

const hasText = ({ doc }: Reading): boolean => {
  let found = false;
  doc.descendants((node) => {
    if (node.type === schema.nodes.slot || (node.isText && /\S/.test(node.text ?? ''))) found = true;
    return !found;
  });
  return found;
};

async function readByKind(
  kind: FileKind,
  bytes: Uint8Array,
  readers: OptionalReaders,
): Promise<Result<Reading>> {
  switch (kind) {
    case 'zip':
      return readDocx(bytes);
    case 'text':
      return readText(bytes);
    case 'cfb': {
      const inside = kindOfCompoundFile(bytes);
      if (inside !== 'word') return refusals[inside];
      return readers.doc ? readers.doc(bytes) : refusals.oldWord;
    }
    default:
      return refusals[kind];
  }
}

/** Says so where the name promises Word and the bytes are something else. */
function inLightOfName(name: string, kind: FileKind, reading: Result<Reading>): Result<Reading> {
  if (kind !== 'text' || !/\.(?:docx?|wps)$/i.test(name)) return reading;
  if (!reading.ok) return refusals.unexpected;
  const told: Loss = { kind: 'other', text: '文件名是 Word 文档，内容是纯文本，已按纯文本读入' };
  return ok({ ...reading.value, losses: [told, ...reading.value.losses] });
}

/**
 * Reads a file: DOCX, plain text (UTF-8, UTF-16, GB18030), and .doc where a reader for it is given. What it is, is
 * decided by its bytes; `name` only words the answer. Never throws and never rejects: what cannot be read is a
 * refusal with a code of its own and a Chinese sentence (what it is, what to do).
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  readers: OptionalReaders = {},
): Promise<Result<Reading>> {
  if (bytes.length > largestFile) return refusals.large;
  try {
    const kind = kindOf(bytes);
    const reading = inLightOfName(name, kind, await readByKind(kind, bytes, readers));
    return !reading.ok || hasText(reading.value) ? reading : refusals.noText;
  } catch {
    return refusals.unexpected;
  }
}
