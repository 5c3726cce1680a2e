import type { Node } from 'prosemirror-model';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { gathered } from '../facts/gathered';
import { likeness, type QuantifiedClause, quantifiedClauses } from '../facts/quantified-clauses';
import { readReport } from '../facts/report-facts';
import type { Draft, Rule } from '../rule';

/** From here on two clauses are the same sentence but for its tense. */
const same = 0.85;
/** Shorter clauses are alike by chance: 开展培训4次. */
const fewestPairs = 7;

/** What is wrong in this year’s blocks in the light of last year’s plan. */
type Compare = (blocks: readonly BlockFacts[]) => readonly Draft[];

const known = new WeakMap<Node, { readonly year: number; readonly compare: Compare }>();

/** Compares with what last year’s report planned, as clauses with quantities; that is read once per document. */
function comparison(previous: Node, year: number): Compare {
  const before = known.get(previous);
  if (before?.year === year) return before.compare;
  const blocks = readReport(previous, year, null, new WeakMap()).contents.get('plan') ?? [];
  const plan = blocks.flatMap(quantifiedClauses).filter(({ pairs }) => pairs.size >= fewestPairs);
  const compare = gathered((block: BlockFacts) =>
    quantifiedClauses(block)
      .filter(({ pairs }) => pairs.size >= fewestPairs)
      .flatMap((clause) => draftFor(clause, plan)),
  );
  known.set(previous, { year, compare });
  return compare;
}

const short = (words: string): string => (words.length > 30 ? `${words.slice(0, 28)}……` : words);

function draftFor(clause: QuantifiedClause, plan: readonly QuantifiedClause[]): Draft[] {
  const promised = plan.find((item) => item.figures === clause.figures && likeness(item, clause) >= same);
  if (!promised) return [];
  const { block, from, to, words } = clause;
  return [
    {
      at: { block, from, to },
      words,
      what: `去年的安排“${short(promised.words.trim())}”，今年原样写成了结果，数字也没有变，请核对实际完成数。`,
    },
  ];
}

export const proposedAsDone: Rule = {
  id: 'proposed-as-done',
  code: 'K07',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'info',
  about: '去年安排里的一句话，连同数字，原样写成了今年的结果。',
  why: '打算做多少和做了多少是两回事，数字要以实际为准。',
  how: '照台账核对实际完成数；没有做完的写明进度。',
  basis: bases.practice,
  reads: 'section',
  of: 'achievements',
  check(blocks, { env: { previous }, year }) {
    return !previous || year === null ? [] : comparison(previous, year - 1)(blocks);
  },
};
