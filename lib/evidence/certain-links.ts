import type { Node } from 'prosemirror-model';
import { candidates, indexLedger } from './candidates';
import { documentClaims } from './document-claims';
import type { Fact } from './fact';

/** A link to propose: the words from `from` to `to` of a block’s content, and the id of the fact that proves them. */
export type ProposedLink = {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly fact: string;
};

/**
 * A link for every number, in tables too, that a fact proves beyond doubt and that is not linked yet, in reading order.
 * Nothing of next year’s plan.
 */
export function certainLinks(doc: Node, facts: readonly Fact[]): readonly ProposedLink[] {
  const index = indexLedger(facts);
  return documentClaims(doc).flatMap(({ block, words, links, done }) =>
    words.flatMap((around): ProposedLink[] => {
      const { start: from, end: to, text } = around.claim;
      if (!done || links.some((link) => link.from < to && from < link.to)) return [];
      const [first] = candidates(around, index, 1);
      return first?.certain ? [{ block, from, to, words: text, fact: first.fact.id }] : [];
    }),
  );
}
