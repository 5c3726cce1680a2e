/**
 * What is wrong with number `n` right behind `before` (0: behind none), a Chinese sentence; null where it is the next.
 * `print` gives a number as it is typed.
 */
export function wrongStep(before: number, n: number, print: (n: number) => string): string | null {
  if (n === before + 1) return null;
  const quoted = (number: number) => `“${print(number)}”`;
  if (n === before) return `序号${quoted(n)}重复。`;
  if (before === 0) return `这一层从${quoted(n)}开始，缺${quoted(1)}。`;
  if (n < before) return `${quoted(before)}之后是${quoted(n)}，次序倒了。`;
  const last = n - before > 2 ? `至${quoted(n - 1)}` : '';
  return `${quoted(before)}之后是${quoted(n)}，缺${quoted(before + 1)}${last}。`;
}
