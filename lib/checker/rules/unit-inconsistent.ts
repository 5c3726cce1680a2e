import { bases } from '../bases';
import type { Rule } from '../rule';

/** Classifiers that count the same things. */
const pairs = [
  ['项', '个'],
  ['件', '起'],
  ['人', '名'],
  ['场', '次'],
  ['处', '个'],
  ['处', '项'],
  ['件', '宗'],
  ['份', '本'],
];

export const unitInconsistent: Rule = {
  id: 'unit-inconsistent',
  code: 'N09',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'info',
  about: '同一件事前后用了两种量词，例如“隐患3项，已整改3个”。',
  why: '量词不一，看着像是两件事。',
  how: '统一量词。',
  basis: bases.numerals,
  reads: 'block',
  check: (block) =>
    block.relations.flatMap((relation) => {
      if (relation.kind !== 'subset' || relation.verdict !== 'consistent') return [];
      const claims = relation.spans
        .flatMap((span) => block.claims[span.claim] ?? [])
        .sort((a, b) => a.start - b.start);
      const [first, second] = claims;
      if (!first || !second || !pairs.some((pair) => pair.includes(first.unit) && pair.includes(second.unit)))
        return [];
      if (first.unit === second.unit) return [];
      return [
        {
          at: { block: block.id, from: second.start, to: second.end },
          also: [{ block: block.id, from: first.start, to: first.end }],
          words: `${first.text},${second.text}`,
          what: `同一件事先写“${first.text}”，后写“${second.text}”，量词请统一。`,
        },
      ];
    }),
};
