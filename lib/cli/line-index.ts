/** A place for people: line and column from one, the column in UTF-16 units. */
export type LineColumn = { readonly line: number; readonly column: number };

/** Tells line and column of offsets of a text; \n, \r\n and \r end a line. */
export function lineIndex(text: string): (offset: number) => LineColumn {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
