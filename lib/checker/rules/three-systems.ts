import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { sentenceAround } from '../facts/sentence-around';
import { mayHold } from '../may-hold';
import { patternDrafts, replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';
import { wrongAmongThree } from '../three-listed';

const review = /重大(?:行政)?执法(?:决定(?:合法性审[核查]|法治审核|法律审核|法制审查)|决策法制审核)/g;
/** By itself the review of one kind of decision; among the three it is a wrong name. */
const narrowed =
  /重大(?:行政|处罚|行政处罚|执法行为|案件|行政案件|执法案件)(?:决定)?(?:法制审[核查]|法治审核)/g;
const barePart = /(?<=[、和及])(?:法治审核|合法性审核|法制审查)(?=制度|”|。|，|；|等|三项|$)/g;
const openness = /(?:行政)?执法(?:公开|公告|公布|信息公开|信息公示)(?:制度|(?=[、和及“]))/g;
const record =
  /(?<=[、和及：，（]|严格落实|落实)(?:行政)?执法(?:全程记录|全流程记录|过程记录|全程留痕|全过程(?:留痕|登记|纪录|录像)|记录)(?:制度)?(?=[、，和及“”，。；]|三项|等|重大|要求|$)|(?<=[、和及])全程记录(?=[、和及])/g;
/** All three are told one after the other, or called by their common name. */
const listed = /三项制度|法制审核|法治审核/;
const called = /[三3３]项(?:基本|重点)?制度/;

/** The names in a list that is called by the common name, but for those that are spoken of already. */
function listedDrafts(block: BlockFacts, said: readonly Draft[]): readonly Draft[] {
  if (!mayHold(block, called)) return [];
  return block.sentences.flatMap((sentence) =>
    wrongAmongThree(block.plain.slice(sentence.from, sentence.to)).flatMap((wrong): Draft[] => {
      const from = sentence.from + wrong.from;
      const to = sentence.from + wrong.to;
      if (said.some(({ at }) => at.from < to && from < at.to)) return [];
      const words = block.plain.slice(from, to);
      const what = wrong.isMeant
        ? `“${words}”应为“${wrong.right}”。`
        : `“${words}”不在三项制度里，缺的是“${wrong.right}”。`;
      const fixes = wrong.isMeant ? [replaceBy(block.id, from, to, wrong.right)] : [];
      return [{ at: { block: block.id, from, to }, words, what, fixes }];
    }),
  );
}

export const threeSystems: Rule = {
  id: 'three-systems',
  code: 'L06',
  kind: 'citation',
  glyph: '§',
  severity: 'warning',
  about: '行政执法三项制度的名称写错，例如“重大执法决定合法性审核制度”。',
  why: '三项制度是行政执法公示、执法全过程记录、重大执法决定法制审核。',
  how: '照规范的名称改。',
  basis: bases.threeSystems,
  reads: 'block',
  needs: [review, narrowed, barePart, openness, record, called],
  check: (block) => {
    const inList = (at: number): boolean => {
      const { from, to } = sentenceAround(block, at);
      const around = block.plain.slice(from, to);
      return listed.test(around) && /[、和]/.test(around);
    };
    const named = (pattern: RegExp, right: string) =>
      patternDrafts(block, [pattern], (match) => {
        if (!inList(match.index ?? 0)) return null;
        const insert = match[0].endsWith('制度') ? `${right}制度` : right;
        return { what: `“${match[0]}”应为“${insert}”。`, insert };
      });
    const said = [
      ...patternDrafts(block, [review], (match) => ({
        what: `“${match[0]}”应为“重大执法决定法制审核”。`,
        insert: '重大执法决定法制审核',
      })),
      ...named(narrowed, '重大执法决定法制审核'),
      ...named(barePart, '重大执法决定法制审核'),
      ...named(openness, '行政执法公示'),
      ...named(record, '执法全过程记录'),
    ];
    return [...said, ...listedDrafts(block, said)].sort((a, b) => a.at.from - b.at.from);
  },
};
