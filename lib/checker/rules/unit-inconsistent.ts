import type { ReadClaim } from '@/lib/text/claim';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

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
/** Beside those: of the same thing by name. */
const byName = [...pairs, ['份', '件'], ['本', '册'], ['份', '册'], ['件', '条'], ['人', '位'], ['名', '位']];

const noun =
  /(?:合同|建议|提案|案件|纠纷|隐患|问题|讲座|线索|诉求|工单|文书|资料|手册|宣传册|读本|意见|事项|执法人员|调解员|网格员|顾问|会议|演练|信访件)$/;

/** 调解纠纷64件，化解纠纷62起: two counts that follow one another, of one thing by its name. */
function namedAlike(block: BlockFacts): Draft[] {
  const counts = block.claims.filter(({ kind }) => kind === 'count');
  return counts.flatMap((second, i): Draft[] => {
    const first = counts[i - 1];
    if (!first || first.unit === second.unit) return [];
    const name = noun.exec(first.indicator)?.[0];
    if (name === undefined || noun.exec(second.indicator)?.[0] !== name) return [];
    if (!byName.some((pair) => pair.includes(first.unit) && pair.includes(second.unit))) return [];
    return [differently(block, first, second)];
  });
}

const differently = (block: BlockFacts, first: ReadClaim, second: ReadClaim): Draft => ({
  at: { block: block.id, from: second.start, to: second.end },
  also: [{ block: block.id, from: first.start, to: first.end }],
  words: `${first.text},${second.text}`,
  what: `同一件事先写“${first.text}”，后写“${second.text}”，量词请统一。`,
});

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
  check(block) {
    const found = block.relations.flatMap((relation): Draft[] => {
      if (relation.kind !== 'subset' || relation.verdict !== 'consistent') return [];
      const claims = relation.spans
        .flatMap((span) => block.claims[span.claim] ?? [])
        .sort((a, b) => a.start - b.start);
      const [first, second] = claims;
      if (!first || !second || !pairs.some((pair) => pair.includes(first.unit) && pair.includes(second.unit)))
        return [];
      if (first.unit === second.unit) return [];
      return [differently(block, first, second)];
    });
    const said = new Set(found.map(({ at }) => at.from));
    return [...found, ...namedAlike(block).filter(({ at }) => !said.has(at.from))];
  },
};
