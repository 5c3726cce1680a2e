import type { ReadClaim } from '@/lib/text/claim';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { placeRelation } from '../facts/placed-relation';
import type { Fix } from '../fix';
import type { Draft, Rule } from '../rule';

const plainRate = /^(\d+(?:\.\d+)?)(\s?[%％])$/;

/** Half-up at the decimals that the text uses; the small addend lifts what binary fractions put just below a half. */
const rounded = (value: number, decimals: number): string =>
  (Math.round((value + Number.EPSILON * value) * 10 ** decimals) / 10 ** decimals).toFixed(decimals);

/** 签订36份，占92% is a share: the words in front of it name what it is a share of, not itself. */
const nameOf = ({ indicator }: ReadClaim): string =>
  indicator === '' ? '比率' : /[率度面比]$/.test(indicator) ? indicator : '占比';

function drafts(block: BlockFacts): Draft[] {
  return block.relations.flatMap((relation): Draft[] => {
    if (relation.kind !== 'rate') return [];
    if (relation.verdict !== 'inconsistent' && relation.verdict !== 'truncated') return [];
    const span = relation.spans.find((candidate) => candidate.role === 'stated');
    const stated = span && block.claims[span.claim];
    if (!stated || relation.computed === null) return [];
    const { operands } = placeRelation(relation, [block]);
    const truncated = relation.verdict === 'truncated';
    const value = `${rounded(relation.computed, stated.decimals)}%`;
    const at = { block: block.id, from: stated.start, to: stated.end };
    const suffix = plainRate.exec(halfWidthDigits(stated.text))?.[2];
    const fixes: readonly Fix[] =
      suffix === undefined
        ? []
        : [
            {
              label: `改为${value}`,
              edits: [{ kind: 'replace', ...at, insert: value.replace('%', suffix) }],
            },
          ];
    return [
      {
        at,
        words: operands.map((operand) => operand.text).join(),
        what: `${nameOf(stated)}写作 ${stated.text}，${truncated ? '四舍五入为' : '算得'} ${value}${truncated ? '，文中是截尾' : ''}。`,
        calc: relation.calc,
        also: operands.filter((operand) => operand.role !== 'stated').map((operand) => operand.at),
        fixes,
        ...(truncated && {
          severity: 'info' as const,
          why: '比率一般按四舍五入取位；截尾不算错，前后取位一致即可。',
          how: '改为四舍五入的值，或者写一句说明。',
        }),
      },
    ];
  });
}

export const rateArithmetic: Rule = {
  id: 'rate-arithmetic',
  code: 'N01',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  about: '同一句里的比率与它的分子、分母算不拢。',
  why: '率与基数不合，读的人一除就能发现。',
  how: '核对分子、分母和比率，哪个错改哪个。',
  basis: bases.rounding,
  reads: 'block',
  check: drafts,
};
