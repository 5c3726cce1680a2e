import { bases } from '../bases';
import { placeRelation } from '../facts/placed-relation';
import type { Rule } from '../rule';

export const mixedUnitSum: Rule = {
  id: 'mixed-unit-sum',
  code: 'N03',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  about: '总数是把不同单位的数，或者带“余”“多”的约数加在一起得来的。',
  why: '件、次、人次不是同一种数，带“余”的数也加不出准数。',
  how: '请核对总数的口径：总数只写同一单位的合计，其余的另起一句。',
  basis: bases.practice,
  reads: 'block',
  check: (block) =>
    block.relations.flatMap((relation) => {
      if (relation.kind !== 'sum' || relation.verdict !== 'mixed-units') return [];
      const { operands } = placeRelation(relation, [block]);
      const total = operands.find((operand) => operand.role === 'total');
      if (!total) return [];
      const parts = operands.filter((operand) => operand !== total);
      return [
        {
          at: total.at,
          words: operands.map((operand) => operand.text).join(),
          what: `${total.text}由${parts.map((part) => part.text).join('、')}相加得来，单位不同或者有约数，请核对。`,
          calc: relation.calc,
          also: parts.map((part) => part.at),
        },
      ];
    }),
};
