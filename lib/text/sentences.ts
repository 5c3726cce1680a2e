import { charSet, isIn } from './char-set';

const ENDS = charSet('。！？!?\n');
/** What may still belong to a sentence behind its end mark: more marks, and the quotes and brackets it closes. */
const CLOSERS = charSet('。！？!?\n”’」』）)》"');

/** Whole sentences with their end mark (and the quotes or brackets it closes), trimmed of outer space. */
export function sentences(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (let end = sentenceEnd(text, 0); start < text.length; end = sentenceEnd(text, end)) {
    const trimmed = trimmedRange(text, start, end);
    if (trimmed) found.push(trimmed);
    start = end;
  }
  return found;
}

/** Behind the first end mark from `at` on and what closes with it; the end of the text where there is none. */
function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isIn(ENDS, text, end)) end++;
  while (isIn(CLOSERS, text, end)) end++;
  return end;
}

function trimmedRange(text: string, start: number, to: number): { start: number; end: number } | null {
  let from = start;
  let end = to;
  while (from < end && text.charAt(from).trim() === '') from++;
  while (end > from && text.charAt(end - 1).trim() === '') end--;
  return end > from ? { start: from, end } : null;
}
