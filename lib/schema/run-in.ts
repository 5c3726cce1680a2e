const longestHead = 60;

/**
 * How many characters of a run-in heading's block text are the heading itself, its end mark included: up to the
 * first 。 or ： within sixty characters; the whole text where there is none.
 */
export function headLength(text: string): number {
  const end = text.slice(0, longestHead).search(/[。：]/);
  return end < 0 ? text.length : end + 1;
}
