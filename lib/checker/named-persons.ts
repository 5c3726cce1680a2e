import type { Range } from '@/lib/base/range';
import type { BlockFacts } from './facts/block-facts';
import { matchesIn } from './matches-in';
import words from './person-words.json';

const either = (list: string): string =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const concerned = `(?:${either(words.concerned)})`;
/** Words for people whose names are nobody’s business. */
export const anyConcerned = new RegExp(concerned, 'g');

const given = '(?![某×xX*])[\\u4e00-\\u9fa5](?![某×xX*])';
const family = `(?:${either(words.compound)}|[${words.surnames}])`;
const follows = `(?=${either(words.follows)}|\\s?1\\d{10}|\\s*$)`;
/** A short name, or a rare surname, is taken for one only where a mark follows or what such a person does. */
const surely =
  '(?=反映|因|已|按期|提出|申请|申诉|办理|纳入|接受|参加|解除|报到|多次|再次|继续|看护|监护|与|被|男|女|，|、|。|；|）|（|：|\\s*$)';
const named = new RegExp(
  `^(?:${family}${given}${given}${follows}|[${words.rareSurnames}]${given}${given}${follows}|${family}${given}${surely})`,
);
/** 对张三（信访人）, 将张三等3名社区矫正对象, 张三系低保户. */
const namedBefore = new RegExp(
  `(?<=^|[，。；、：]|对|为|与|向|将|由|把|给|帮助)${family}${given}(?:${given})?(?=（[^（）]{0,4}${concerned}|等[\\d一二三四五六七八九十]+[名位户人][^，。；]{0,4}${concerned}|(?:系|是)[^，。；]{0,8}${concerned}(?!的|说|，也))`,
  'g',
);
/** What stands behind the word and is no name: 低保户高龄津贴, 矫正对象常态化走访, 当事人陈述、申辩. */
const noNames = new Set(words.noNames.split(' '));
const isWord = (name: string): boolean => noNames.has(name.slice(0, 2));

const none: readonly never[] = [];

/** The names of people concerned, behind the word for them or before it, that a block tells in full. */
export function namedPersons(block: BlockFacts): readonly (Range & { readonly name: string })[] {
  const { plain } = block;
  const mentioned = matchesIn(block, anyConcerned);
  if (mentioned.length === 0) return none;
  const behind = mentioned.flatMap((match) => {
    const at = match.index + match[0].length;
    const from = at + (/^(?:：|:|\s|“|代表)?/.exec(plain.slice(at, at + 2))?.[0].length ?? 0);
    const name = named.exec(plain.slice(from, from + 20))?.[0];
    return name === undefined ? [] : [{ from, to: from + name.length, name }];
  });
  const before = matchesIn(block, namedBefore).map(({ 0: name, index }) => ({
    from: index,
    to: index + name.length,
    name,
  }));
  return [...behind, ...before].filter(({ name }) => !isWord(name));
}
