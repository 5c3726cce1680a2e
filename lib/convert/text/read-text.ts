import { ok, type Result } from '@/lib/base/result';
import { type Line, plainLine } from '../classify/line';
import { toReading } from '../classify/to-reading';
import type { Loss, Reading } from '../reading';
import { decodeText } from './decode-text';
import { markdownLines } from './markdown-lines';

/** Every line of a text with its UTF-16 offset, line ends (\r\n, \r, \n and Unicode's own) not included. */
export function textLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)) {
    lines.push(plainLine(text.slice(from, match.index), from));
    from = match.index + match[0].length;
  }
  lines.push(plainLine(text.slice(from), from));
  return lines;
}

/**
 * Reads a text file: one block per line that is not blank. `text` is the decoded file to the character, a byte
 * order mark included as U+FEFF at offset 0; `source` counts UTF-16 units in it.
 */
export function readText(bytes: Uint8Array): Result<Reading> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, losses } = decoded.value;
  const lines = textLines(text);
  const marked = markdownLines(lines);
  if (!marked) return ok(toReading({ items: lines, text, losses }));
  const told: Loss = { kind: 'debris', text: 'Markdown 的标题记号（#、**）不算正文，已略去' };
  return ok(toReading({ items: marked, text, losses: [...losses, told] }));
}
