import { bases } from '../bases';
import { placeRelation } from '../facts/placed-relation';
import type { Rule } from '../rule';
import { onSameFooting } from '../same-footing';

/** 13500 0000 0000 → 13500亿, so that large sums can be read. */
const inWords = (value: number): string => {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  return value >= 1e5 && value % 100 === 0 ? `${value / 1e4}万` : String(value);
};

export const partSum: Rule = {
  id: 'part-sum',
  code: 'N02',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  about: '各分项相加与总数不等。',
  why: '分项与总数不合，读的人一加就能发现。',
  how: '核对总数和分项；分项没有列全的，写上“等”或者“其他”。',
  basis: bases.practice,
  reads: 'block',
  check: (block) =>
    block.relations.flatMap((relation) => {
      if (relation.kind !== 'sum' || relation.verdict !== 'inconsistent') return [];
      if (!onSameFooting(block, relation)) return [];
      const { operands } = placeRelation(relation, [block]);
      const total = operands.find((operand) => operand.role === 'total');
      if (!total || relation.computed === null) return [];
      return [
        {
          at: total.at,
          words: operands.map((operand) => operand.text).join(),
          what: `总数写作 ${total.text}，各分项算得 ${inWords(relation.computed)}。`,
          calc: relation.calc,
          also: operands.filter((operand) => operand !== total).map((operand) => operand.at),
        },
      ];
    }),
};
