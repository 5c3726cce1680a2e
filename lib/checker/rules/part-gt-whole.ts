import { bases } from '../bases';
import { placeRelation } from '../facts/placed-relation';
import type { Rule } from '../rule';
import { onSameFooting } from '../same-footing';

export const partGtWhole: Rule = {
  id: 'part-gt-whole',
  code: 'N04',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  about: '“其中”项大于总数，或者整改、办结的比排查、受理的还多。',
  why: '部分不会大于总体，两个数里至少有一个不对。',
  how: '核对两个数；如果口径不同（例如含上年结转），写明白。',
  basis: bases.practice,
  reads: 'block',
  check: (block) =>
    block.relations.flatMap((relation) => {
      if (relation.kind !== 'subset' || relation.verdict !== 'inconsistent') return [];
      if (!onSameFooting(block, relation)) return [];
      const { operands } = placeRelation(relation, [block]);
      const part = operands.find((operand) => operand.role === 'part');
      const whole = operands.find((operand) => operand.role === 'whole');
      if (!part || !whole) return [];
      return [
        {
          at: part.at,
          words: `${part.text},${whole.text}`,
          what: `${part.text}大于它所属的总数${whole.text}。`,
          calc: relation.calc,
          also: [whole.at],
        },
      ];
    }),
};
