import { isDigit, isSpace } from './number-read';

/** The offset behind the digits that begin at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return end;
}

/** The end of a number in digits, grouped (1,250 · 33 939 · a stray inner space as in 2 0), decimals included. */
export function arabicEnd(text: string, at: number): number {
  let end = digitsEnd(text, at);
  const head = end - at;
  while (head <= 3 && isGroupMark(text, end)) {
    const next = digitsEnd(text, end + 1) - end - 1;
    const stray = isSpace(text.charAt(end)) && head === 1 && next === 1 && end === at + 1;
    if (next !== 3 && !stray) break;
    end += 1 + next;
  }
  const point = text.charAt(end);
  if ((point !== '.' && point !== '．') || !isDigit(text, end + 1)) return end;
  return digitsEnd(text, end + 1);
}

/** A full-width comma groups full-width digits only; between others it ends a clause. */
function isGroupMark(text: string, at: number): boolean {
  const c = text.charAt(at);
  return (
    c === ',' ||
    isSpace(c) ||
    (c === '，' && text.charCodeAt(at - 1) > 0xff00 && text.charCodeAt(at + 1) > 0xff00)
  );
}
