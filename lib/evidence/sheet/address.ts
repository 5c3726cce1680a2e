/** A, B, … Z, AA: the letters of a column counted from zero. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** C7 for row 6, column 2, both from zero. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
