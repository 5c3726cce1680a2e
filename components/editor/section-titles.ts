import type { Heading } from '@/lib/checker/facts/outline';

/** Names the part a block stands in by its heading with the numeral; what stands before all parts is 开头. */
export function sectionTitles(
  headings: readonly Heading[],
  sectionOf: ReadonlyMap<string, string>,
): (block: string) => string {
  const titles = new Map(headings.map(({ block, numeral, text }) => [block, numeral + text]));
  return (block) => titles.get(sectionOf.get(block) ?? '') ?? '开头';
}
