import { readClaims } from '../../text/read-claims';
import { type Candidate, candidates, indexLedger } from '../candidates';
import { claimWords } from '../claim-words';
import { parseLedger } from '../parse-ledger';

/**
 * A ledger and passages in which somebody has linked by hand: `[12次](F03)`. A figure without a link is one that
 * nothing in the ledger proves.
 */
export type MatchSpec = {
  readonly about: string;
  readonly ledger: readonly (readonly [id: string, indicator: string, value: number, unit: string])[];
  readonly passages: readonly string[];
};

/** What matching made of one claim; `fact` is what a person would link it to, null where nothing proves it. */
export type Matched = {
  readonly words: string;
  readonly fact: string | null;
  readonly found: readonly Candidate[];
};

const period = { from: '2026-01-01', to: '2026-12-31' };
const link = /\[([^\]]+)\]\((F\d+)\)/g;

/** A passage without its links, and the fact of each by where its words begin. */
function readLinks(passage: string): {
  readonly text: string;
  readonly byHand: ReadonlyMap<number, string>;
} {
  const byHand = new Map<number, string>();
  let removed = 0;
  for (const match of passage.matchAll(link)) {
    const [whole, words = '', fact = ''] = match;
    byHand.set(match.index - removed, fact);
    removed += whole.length - words.length;
  }
  return { text: passage.replace(link, '$1'), byHand };
}

/** The place of the right fact among those found, from 0; −1 where it is not among them. */
export const rankOf = ({ fact, found }: Matched): number =>
  found.findIndex((candidate) => candidate.fact.id === fact);

/** Whether a link would be made unasked, and a wrong one. */
export const isWronglyCertain = ({ fact, found }: Matched): boolean =>
  found[0]?.certain === true && found[0].fact.id !== fact;

/** Matches every figure of a spec; `neighbours`: whether the figures before it in its passage count as linked. */
export function matchSpec(
  { ledger, passages }: MatchSpec,
  neighbours: 'unknown' | 'linked' = 'unknown',
): readonly Matched[] {
  const facts = parseLedger(
    ledger.map(([id, indicator, value, unit]) => ({ id, indicator, value, unit, period })),
  );
  if (!facts.ok) throw new Error(facts.error.message);
  const index = indexLedger(facts.value);
  return passages.flatMap((passage) => {
    const { text, byHand } = readLinks(passage);
    return claimWords(text, readClaims(text)).map((around) => {
      const before = [...byHand].filter(([start]) => start < around.claim.start).map(([, fact]) => fact);
      const linked = neighbours === 'linked' ? before : [];
      return {
        words: `${around.near}${around.claim.text}`,
        fact: byHand.get(around.claim.start) ?? null,
        found: candidates({ ...around, linked }, index),
      };
    });
  });
}
