import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const review = /重大(?:行政)?执法(?:决定(?:合法性审[核查]|法治审核|法律审核|法制审查)|决策法制审核)/g;
/** By itself the review of one kind of decision; among the three it is a wrong name. */
const narrowed = /重大(?:行政|处罚|行政处罚|执法行为)(?:决定)?(?:法制审[核查]|法治审核)/g;
const barePart = /(?<=[、和及])(?:法治审核|合法性审核|法制审查)(?=制度|”|。|，|；|等|三项|$)/g;
const openness = /(?:行政)?执法(?:公开|公告|公布|信息公开|信息公示)(?:制度|(?=[、和及“]))/g;
const record =
  /(?<=[、和及：，（]|严格落实|落实)(?:行政)?执法(?:全程记录|全流程记录|过程记录|全程留痕|全过程(?:留痕|登记|纪录|录像)|记录)(?:制度)?(?=[、，和及“”，。；]|三项|等|重大|要求|$)|(?<=[、和及])全程记录(?=[、和及])/g;
/** All three are told one after the other, or called by their common name. */
const listed = /三项制度|法制审核|法治审核/;

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
  needs: [review, narrowed, barePart, openness, record],
  check: (block) => {
    const inList = (at: number): boolean => {
      const sentence = block.sentences.find(({ from, to }) => from <= at && at < to);
      const around = block.plain.slice(sentence?.from ?? 0, sentence?.to);
      return listed.test(around) && /[、和]/.test(around);
    };
    const named = (pattern: RegExp, right: string) =>
      patternDrafts(block, [pattern], (match) => {
        if (!inList(match.index ?? 0)) return null;
        const insert = match[0].endsWith('制度') ? `${right}制度` : right;
        return { what: `“${match[0]}”应为“${insert}”。`, insert };
      });
    return [
      ...patternDrafts(block, [review], (match) => ({
        what: `“${match[0]}”应为“重大执法决定法制审核”。`,
        insert: '重大执法决定法制审核',
      })),
      ...named(narrowed, '重大执法决定法制审核'),
      ...named(barePart, '重大执法决定法制审核'),
      ...named(openness, '行政执法公示'),
      ...named(record, '执法全过程记录'),
    ];
  },
};
