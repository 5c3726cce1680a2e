import type { ReadClaim } from '@/lib/text/claim';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

const certified = /(?:持有?|有|取得)(?:行政)?执法(?:证|资格)|持证|执法资格/;
/** Behind the number: 其中6人持证. */
const holding = /^(?:均|已|都)?(?:持证|持有|取得|有)(?:行政)?(?:执法)?(?:证|资格|上岗)?/;
/** Without one of these words there is nothing to compare. */
const certificate = /证|执法资格/;
const people = /^[人名]$/;

/** 执法人员6人、持证5人: how many there are, and behind it in the same sentence how many hold a certificate. */
function gap(block: BlockFacts, all: ReadClaim, holders: ReadClaim): Draft[] {
  const between = block.text.slice(all.end, holders.start);
  const sentence = block.sentences.find(({ from, to }) => from <= all.start && holders.end <= to);
  const of = block.text.slice(Math.max(sentence?.from ?? 0, all.start - 12), all.start);
  if (!sentence || !people.test(all.unit) || !people.test(holders.unit)) return [];
  const behind = block.text.slice(holders.end, holders.end + 8);
  const says = certified.test(between) || (holding.test(behind) && /证|资格/.test(behind));
  if (!says || /新增|新取得|今年|本年/.test(between) || !of.includes('执法')) return [];
  if (all.approx !== 'exact' || holders.approx !== 'exact') return [];
  if ((holders.value ?? 0) >= (all.value ?? 0)) return [];
  return [
    {
      at: { block: block.id, from: holders.start, to: holders.end },
      also: [{ block: block.id, from: all.start, to: all.end }],
      words: `${holders.text},${all.text}`,
      what: `执法人员${all.text}，持证的${holders.text}，其余的请说明。`,
    },
  ];
}

export const certGap: Rule = {
  id: 'cert-gap',
  code: 'N10',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'warning',
  about: '执法人员比持证的多。',
  why: '行政处罚应当由具有执法资格的人员实施；没有持证的是否参加了执法，要说清楚。',
  how: '核对人数；没有持证的写明不单独执法，或者正在申领。',
  basis: bases.penaltyLaw,
  reads: 'block',
  needs: [certificate],
  check: (block) =>
    block.claims.flatMap((holders, i) => {
      const all = block.claims[i - 1];
      return all ? gap(block, all, holders) : [];
    }),
};
