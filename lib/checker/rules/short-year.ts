import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** Two digits that can only be a year: 25年度, 25年3月, 截至25年底, 2024—25年. 从业25年 is a length of time. */
const patterns = [
  /(?<=20\d{2}年?\s?[—–~～至到-]\s?)(\d{2})年(?!来|以上|以下|内|期|后)/g,
  /(?<![\d.．年月—–~～-])([12]\d|3[0-5])年(?=度|\s?(?:1[0-2]|0?[1-9])月(?!\d)|[上下]半年|第[一二三四]季度)/g,
  /(?<=^|[，。；：]|与)([12]\d|3[0-5])年(?=全年|以来，|同期|相比)/g,
  /(?<=截至|截止|截止到|自|从)([12]\d|3[0-5])年(?=[底初末](?![蕴期步])|年[底初末])/g,
  /([12]\d|3[0-5])(?<=(?:(?:与|同|和|较|比)(?:20\d{2}年、)?)..)年(?=同期|相比|减少|增加|下降|上升|增长|降低|提高|有所|明显|持平|[底末]|年[底末])/g,
  /(?<=^|。)([12]\d|3[0-5])年(?=，)/g,
  /([12]\d|3[0-5])(?<=(?:自|从)..)年(?=起|以来|开始|至今)/g,
  /([12]\d|3[0-5])(?<=(?:(?:^|[，。；：]|今年和|今年与|对照|按照|根据|完成|在))..)年(?=工作(?:要点|计划|总结|报告|目标|任务)|的?(?:工作)?基础上|一样|相同|将|计划|拟|重点工作)/g,
  /(?<![\d.．])([12]\d)(?=\s?[-—–~～－至]\s?[23]\d年(?:度|规划|期间|普法|行动|五年))/g,
];

/** A year further from the report's than this is no year that a report speaks of. */
const furthest = 10;

export const shortYear: Rule = {
  id: 'short-year',
  code: 'N15',
  kind: 'arithmetic',
  glyph: '～',
  severity: 'warning',
  about: '年份写成了两位数，例如“25年度”。',
  why: '年份简写了，容易读成时长，也与全文四位年份不一致。',
  how: '写成四位数的年份，例如“2025年度”。',
  basis: bases.numerals,
  reads: 'block',
  needs: patterns,
  check: (block, { year }) =>
    patternDrafts(block, patterns, ([words, digits]) => {
      const full = `20${digits}`;
      const nian = words.endsWith('年') ? '年' : '';
      if (year !== null && Math.abs(Number(full) - year) > furthest) return null;
      return { what: `“${words}”是简写的年份，应写作“${full}${nian}”。`, insert: full + nian };
    }),
};
