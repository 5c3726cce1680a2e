import WordExtractor from 'word-extractor';
import { ok, type Result, refuse } from '@/lib/base/result';
import { toReading } from '../classify/to-reading';
import type { Loss, Reading } from '../reading';
import { textLines } from '../text/read-text';
import { compoundFault } from './compound-fault';

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

/**
 * Reads the binary Word format: words only, no formatting, no automatic numbers; each said in `losses`. Needs
 * Node, so it is handed to `readFile` only where there is one; run it where a time limit holds.
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
    const losses: Loss[] = [
      { kind: 'formatting', text: '旧版 .doc 只读出文字：格式和自动编号没有读入' },
      ...told('footnote', '脚注', extracted.getFootnotes()),
      ...told('shape', '文本框', extracted.getTextboxes()),
      ...told('other', '批注', extracted.getAnnotations()),
    ];
    return ok(toReading({ items: textLines(text), text, losses }));
  } catch {
    return unreadable;
  }
}
