import WordExtractor, { type Extracted } from 'word-extractor';
import { ok, type Result, refuse } from '@/lib/base/result';
import { placeItems } from '../classify/place-items';
import { toReading } from '../classify/to-reading';
import { readBody } from '../docx/read/body';
import { newState } from '../docx/read/new-state';
import { withQuotes } from '../docx/read/notes';
import type { Loss, Reading } from '../reading';
import { textLines } from '../text/read-text';
import { compoundFault } from './compound-fault';
import { readWordBinary } from './read-word-binary';

const encrypted = refuse(
  'encrypted',
  '文件设了打开密码，无法读取。请在 WPS 或 Word 中去掉密码，另存后再选择。',
);
const unreadable = refuse(
  'broken-file',
  '旧版 Word 文件（.doc）没有读成，可能有损坏或者版本太旧。请用 WPS 或 Word 打开，另存为 .docx 后再选择。',
);

/** Whether the file information block, where Word puts it (right behind the file's header), says encrypted. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  bytes[512] === 0xec && bytes[513] === 0xa5 && ((bytes[512 + 0x0b] ?? 0) & 1) === 1;

const told = (kind: Loss['kind'], name: string, text: string): Loss[] =>
  text.trim() === '' ? [] : [{ kind, text: `${name}：${text.trim()}` }];

const pageNumber = /^[\d\s\-—–―－·.第页共/]*$/;

/** Words in headers and footers other than page numbers, once each. */
const headerLosses = (lines: readonly string[]): Loss[] =>
  [...new Set(lines)].filter((line) => !pageNumber.test(line)).map((text) => ({ kind: 'header', text }));

/** The file with its formatting, by the reader for DOCX; null where it cannot be followed. */
function readFormatted(bytes: Uint8Array, textBoxes: string): Reading | null {
  try {
    const parts = readWordBinary(bytes);
    if (!parts) return null;
    const state = newState(parts.part, new Map());
    const { items, text } = placeItems(readBody(parts.body, state));
    const toldWords = `${text}${state.losses.map((loss) => loss.text).join('')}`;
    const boxes = textBoxes
      .split('\n')
      .filter((line) => !pageNumber.test(line) && !toldWords.includes(line.trim()));
    const losses = [
      ...state.losses,
      ...told('shape', '文本框', boxes.join('\n')),
      ...headerLosses(parts.headers),
    ];
    const comments = withQuotes(state.notes, state.quotes);
    return toReading({ items, text, losses, comments, revisions: state.revisions });
  } catch {
    return null;
  }
}

/** Words only, no formatting, no automatic numbers; each said in `losses`. */
function readWords(extracted: Extracted): Reading {
  const text = extracted.getBody();
  const losses: Loss[] = [
    { kind: 'formatting', text: '旧版 .doc 只读出文字：格式和自动编号没有读入' },
    ...told('footnote', '脚注', extracted.getFootnotes()),
    ...told('shape', '文本框', extracted.getTextboxes()),
    ...told('other', '批注', extracted.getAnnotations()),
  ];
  return toReading({ items: textLines(text), text, losses });
}

/**
 * Reads the binary Word format with its styles, automatic numbers, tables, comments and suggestions; where a file
 * does not hold together, its words only. Needs Node, so it is handed to `readFile` only where there is one; run it
 * where a time limit holds.
 */
export async function readDoc(bytes: Uint8Array): Promise<Result<Reading>> {
  if (isEncrypted(bytes)) return encrypted;
  if (compoundFault(bytes) !== null) return unreadable;
  try {
    const extracted = await new WordExtractor().extract(Buffer.from(bytes));
    const text = extracted.getBody();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a wrongly decoded file
    const strange = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
    if (strange * 20 > text.length) return unreadable;
    return ok(readFormatted(bytes, extracted.getTextboxes()) ?? readWords(extracted));
  } catch {
    return unreadable;
  }
}
