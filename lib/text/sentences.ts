const ENDS = new Set('。！？!?\n');
const CLOSERS = new Set('”’」』）)》"');

/** Whole sentences with their end mark (and the quotes or brackets it closes), trimmed of outer space. */
export function sentences(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  const push = (to: number) => {
    let from = start;
    let end = to;
    while (from < end && text.charAt(from).trim() === '') from++;
    while (end > from && text.charAt(end - 1).trim() === '') end--;
    if (end > from) found.push({ start: from, end });
    start = to;
  };
  for (let i = 0; i < text.length; i++) {
    if (!ENDS.has(text.charAt(i))) continue;
    let end = i + 1;
    while (end < text.length && (ENDS.has(text.charAt(end)) || CLOSERS.has(text.charAt(end)))) end++;
    push(end);
    i = end - 1;
  }
  push(text.length);
  return found;
}
