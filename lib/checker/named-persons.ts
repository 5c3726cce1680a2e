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
const anyConcerned = new RegExp(concerned, 'g');

const given = '(?![某×xX*])[\\u4e00-\\u9fa5](?![某×xX*])';
const family = `(?:${either(words.compound)}|[${words.surnames}])`;
/** Surnames that words begin with as well (于开庭前, 高水平) want one of the plainest words behind the name. */
const plainFamily = `(?![${words.alsoWords}])${family}`;
const follows = `(?=${either(words.follows)}|\\s?1\\d{10}|\\s*$)`;
const followsPlain = `(?=${either(words.followsSurely)}|\\d+[名人位])`;
/** A short name, or a rare surname, is taken for one only where a mark follows or what such a person does. */
const surely =
  '(?=反映|因|已|按期|提出|申请|申诉|办理|纳入|接受|参加|解除|报到|多次|再次|继续|看护|监护|与|被|男|女|，|、|。|；|）|（|：|\\s*$)';
const named = new RegExp(
  `^(?:${family}${given}${given}${follows}|${plainFamily}${given}${given}${followsPlain}|[${words.rareSurnames}]${given}${given}(?:${follows}|${followsPlain})|${family}${given}${surely})`,
);
/** 对张三（信访人）, 将张三等3名社区矫正对象, 张三系低保户. */
const namedBefore = new RegExp(
  `(?<=^|[，。；、：]|对|为|与|向|将|由|把|给|帮助)${family}${given}(?:${given})?(?=（[^（）]{0,4}${concerned}|等(?:[\\d一二三四五六七八九十]+[名位户人])?[^，。；]{0,4}${concerned}|(?:系|是|属于?|为)[^，。；]{0,8}${concerned}(?!的|说|，也))`,
  'g',
);
/** 包案化解张三信访积案. */
const namedIn = new RegExp(
  `(?<=化解|包案|包保|调处|处理|办理|督办|办结|接待)${plainFamily}${given}${given}(?=(?:的|等人?)?(?:信访|上访|缠访|闹访|积案|来访|诉求))`,
  'g',
);
/** A block that holds a match of none of these names nobody. */
export const mayName: readonly RegExp[] = [anyConcerned, namedIn];
/** What stands behind the word and is no name: 低保户高龄津贴, 矫正对象常态化走访, 当事人陈述、申辩. */
const noNames = new Set(words.noNames.split(' '));
const isName = ({ name }: Named): boolean => !noNames.has(name.slice(0, 2)) && !/[镇乡村县市]$/.test(name);

type Named = Range & { readonly name: string };

const placed = ({ 0: name, index }: RegExpExecArray): Named => ({
  from: index,
  to: index + name.length,
  name,
});

const none: readonly never[] = [];

/** The names of people concerned, behind the word for them or before it, that a block tells in full. */
export function namedPersons(block: BlockFacts): readonly Named[] {
  const { plain } = block;
  const found: Named[] = matchesIn(block, namedIn).map(placed);
  const mentioned = matchesIn(block, anyConcerned);
  if (mentioned.length === 0) return found.length === 0 ? none : found.filter(isName);
  for (const match of mentioned) {
    let at = match.index + match[0].length;
    at += /^(?:：|:|\s|“|代表)?/.exec(plain.slice(at, at + 2))?.[0].length ?? 0;
    // 信访人赵国强、钱卫东反映
    for (let name = named.exec(plain.slice(at, at + 20))?.[0]; name; ) {
      found.push({ from: at, to: at + name.length, name });
      at += name.length + 1;
      name = plain.charAt(at - 1) === '、' ? named.exec(plain.slice(at, at + 20))?.[0] : undefined;
    }
  }
  return [...found, ...matchesIn(block, namedBefore).map(placed)].filter(isName);
}
