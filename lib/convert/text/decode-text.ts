import { ok, type Result, refuse } from '@/lib/base/result';
import type { Loss } from '../reading';

/** The characters of a text file and what could not be carried over. A byte order mark stays, as U+FEFF. */
export type Decoded = { readonly text: string; readonly losses: readonly Loss[] };

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** UTF-16 without a mark: there are NUL bytes, and read so nearly every character is an ordinary one. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096 - (bytes.length % 2));
  if (!sample.includes(0)) return null;
  const share = (encoding: string) => {
    const text = decode(sample, encoding);
    return count(text, /[\u4e00-\u9fff\u2010-\u203f\u3000-\u303f\uff00-\uffef -~\s]/g) / text.length;
  };
  const [little, big] = [share('utf-16le'), share('utf-16be')];
  if (Math.max(little, big) < 0.95) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function marked(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

const names = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GB18030' } as const;
type Encoding = keyof typeof names;

function choose(bytes: Uint8Array): Encoding {
  const known = marked(bytes) ?? unmarkedUtf16(bytes);
  if (known) return known;
  const utf8 = decode(bytes, 'utf-8');
  const broken = count(utf8, /\ufffd/g);
  // A few broken characters (a cut end) are still UTF-8; GB18030 read as UTF-8 breaks nearly every one.
  return broken * 20 <= count(utf8, /[^ -~\s]/g) ? 'utf-8' : 'gb18030';
}

/**
 * Decodes a text file: by its byte order mark, else UTF-8 where it is valid (or nearly), else GB18030.
 * Refuses (`not-a-document`) bytes that are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  const encoding = choose(bytes);
  const text = decode(bytes, encoding);
  const broken = count(text, /\ufffd/g);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text
  const controls = count(text, /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g);
  if (broken * 50 > text.length || controls * 50 > text.length)
    return refuse(
      'not-a-document',
      '这个文件不是文字文档，没有读入。请选择 Word 文档（.docx）或文本文件（.txt）。',
    );
  const losses: Loss[] = [];
  if (encoding !== 'utf-8') losses.push({ kind: 'encoding', text: `按 ${names[encoding]} 编码读入` });
  if (broken > 0) losses.push({ kind: 'encoding', text: `有 ${broken} 个字符无法识别，已显示为“\ufffd”` });
  return ok({ text, losses });
}
