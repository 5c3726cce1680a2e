/** “云川县、临江市” or one name per line → the names, in order, without blanks and repetitions. */
export function splitNames(text: string): string[] {
  const names = text
    .split(/[、，,；;\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
