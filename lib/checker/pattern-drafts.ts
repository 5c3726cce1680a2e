import type { Severity } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import type { Fix } from './fix';
import { matchesIn } from './matches-in';
import type { Draft } from './rule';
import { takenPlaces } from './taken-places';

/** The one fix that puts `insert` in the place of [from, to) of a block. */
export const replaceBy = (block: string, from: number, to: number, insert: string): Fix => ({
  label: insert === '' ? '删除' : `改为“${insert}”`,
  edits: [{ kind: 'replace', block, from, to, insert }],
});

/** What is said of one match: `insert` makes it a quick fix (a string puts the whole match right). */
export type Saying = {
  readonly what: string;
  readonly insert?: string;
  readonly severity?: Severity;
  readonly why?: string;
  readonly how?: string;
};

/**
 * One draft per match of a global pattern in a block's text, cited titles blanked out; `say` null lets a match
 * pass. Matches never overlap: of several patterns given, the earlier one takes the words.
 */
export function patternDrafts(
  block: BlockFacts,
  patterns: readonly RegExp[],
  say: (match: RegExpMatchArray, text: string) => Saying | null,
): readonly Draft[] {
  const matches: RegExpExecArray[] = [];
  for (const pattern of patterns) for (const match of matchesIn(block, pattern)) matches.push(match);
  return matches.length === 0 ? none : draftsOf(block, matches, say);
}

const none: readonly never[] = [];

function draftsOf(
  block: BlockFacts,
  matches: readonly RegExpExecArray[],
  say: (match: RegExpMatchArray, text: string) => Saying | null,
): readonly Draft[] {
  const places = takenPlaces();
  const drafts: Draft[] = [];
  for (const match of matches) {
    const from = match.index;
    const to = from + match[0].length;
    const said = say(match, block.plain);
    if (!said || !places.take(from, to)) continue;
    const { insert, ...rest } = said;
    const fixes = insert === undefined ? [] : [replaceBy(block.id, from, to, insert)];
    drafts.push({ at: { block: block.id, from, to }, words: match[0], fixes, ...rest });
  }
  return drafts.sort((a, b) => a.at.from - b.at.from);
}
