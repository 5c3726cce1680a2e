import type { Range } from '@/lib/base/range';
import type { At } from '../diagnostic';
import type { BlockFacts } from '../facts/block-facts';
import { matchesIn } from '../matches-in';
import type { Rule } from '../rule';
import { takenPlaces } from '../taken-places';

/** Behind a place for a number stands what is counted, */
const counted =
  '(?:人次|件次|户次|家次|场次|批次|条次|万元|万人|次|件|人|个|场|份|名|条|起|户|家|项|处|期|批|篇|本|套|部|元|年|月|日)';
/** behind one for a name what is named. */
const named = '[县区镇乡村]';

const patterns: readonly RegExp[] = [
  /20[Xx×*＊]{2}年?/g,
  /(?<![A-Za-z0-9Ｘ])[XＸ]{2,}(?![A-Za-z0-9Ｘ])/g,
  /×{2,}/g,
  new RegExp(`(?<![\\d*＊])[*＊]+(?=${counted}|${named})`, 'g'),
  new RegExp(`(?<=[\\u4e00-\\u9fa5])[XＸ×](?=${counted}(?:[，。；、）]|$))`, 'g'),
  /□(?![^□]{0,4}□)/g,
  // 二〇〇三年 is a year.
  /(?<![一二三四五六七八九十零百千])[○〇◯△◇●▲■]{2,}(?![一二三四五六七八九十零])/g,
  new RegExp(`(?<![A-Za-z])x{2,}(?=${counted})`, 'g'),
  /【(?:\s*|(?:请|待|填|此处|补充|插入|略|标题|姓名|数字|数量|金额|件数|次数|人数|单位|日期|时间|地点)[^】]*|[^】]{0,12}(?:[待请][填补核定查]|填写|未填)[^】]*)】/g,
  new RegExp(`【[^】]{1,8}】(?=\\s?${counted})`, 'g'),
  /[（(]\s*(?:(?:数据|数字|数量)?(?:有?待(?:补充?|定|填写?|核实?|核对|核准|确认|统计|更新|提供)|尚?未(?:填写?|补充|统计|提供))(?:后?(?:补充?|填写?|补录)|数据|数字|数量)?|(?:此处|这里|请)(?:填写?|补充?|插入|写)[^）)]*)\s*[）)]/g,
  new RegExp(`(?<![有亟尚仍])待(?:补录?|填|统计)(?=\\s?${counted}?(?:[，。；、）】]|$))`, 'g'),
  /(?:数据|数字|数量|[件次人户份场]数)(?:有?待|尚?未)(?:补充?|填写?|核实?|定|统计|更新|提供|报送)(?=[，。；）】]|$)/g,
  new RegExp(
    `(?<=[\\u4e00-\\u9fa5])(?:…{1,2}|\\.{3,6}|[ \\u3000]{2,}|[（(]\\s*[）)])(?=${counted}[，。；、）])`,
    'g',
  ),
  /[_＿]{2,}/g,
  /TODO|TBD/g,
  /[?？]{2,}/g,
];

/** What a slot is in a block’s text. */
const slot = /\uFFFC/;

/** A place to fill: its own words, what a list calls it, and what is said where it is the only one. */
type OpenPlace = Range & { readonly words: string; readonly name: string; readonly alone: string };

/** How many open places of one block are named before 等. */
const mostNamed = 4;

function openPlaces(block: BlockFacts): readonly OpenPlace[] {
  const slots = block.slots.map(
    ({ from, to, label }): OpenPlace => ({
      from,
      to,
      words: `【填写：${label}】`,
      name: label === '' ? '填写框' : label,
      alone: label === '' ? '这里还没有填。' : `还没有填：${label}。`,
    }),
  );
  const places = takenPlaces();
  const typed = patterns.flatMap((pattern) =>
    matchesIn(block, pattern, 'narrow').flatMap((match): OpenPlace[] => {
      const [words] = match;
      const from = match.index;
      const to = from + words.length;
      return places.take(from, to)
        ? [{ from, to, words, name: `“${words}”`, alone: `“${words}”还没有填。` }]
        : [];
    }),
  );
  return [...slots, ...typed].sort((a, b) => a.from - b.from);
}

export const placeholder: Rule = {
  id: 'placeholder',
  code: 'S12',
  kind: 'unfilled',
  glyph: '□',
  severity: 'error',
  about: '还有没填的地方：填写框、20XX年、××、*次、（待补）等。',
  why: '没填的地方一旦随文件报出，报告就不能用。',
  how: '填上内容；没有这项工作的，写明“无”。',
  basis: null,
  reads: 'block',
  needs: [...patterns, slot],
  check(block) {
    const open = openPlaces(block);
    const [first, ...more] = open;
    if (!first) return [];
    const at = ({ from, to }: OpenPlace): At => ({ block: block.id, from, to });
    const listed = open.slice(0, mostNamed).map(({ name }) => name);
    const names = `${listed.join('、')}${open.length > mostNamed ? '等' : ''}`;
    return [
      {
        at: at(first),
        also: more.map(at),
        words: open.map(({ words }) => words).join('|'),
        what: more.length === 0 ? first.alone : `这一段还有${open.length}处没有填：${names}。`,
      },
    ];
  },
};
