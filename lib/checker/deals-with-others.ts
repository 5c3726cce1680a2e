import type { Range } from '@/lib/base/range';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { BlockFacts } from './facts/block-facts';
import { sentenceAround } from './facts/sentence-around';
import words from './place-words.json';

const either = (list: string): string => list.replaceAll(' ', '|');

/** What can only be done with other places, or is learnt from them. */
const beyond = new RegExp(
  `${either(words.beyond)}|(?:学习|参照|参考|仿照|复制)[^，。；]{0,10}(?:做法|模式|经验|案例)|[到往去][^，。；]{2,12}(?:学习|观摩|参观|取经|跟班|挂职)`,
);
/** What is done with other places, and among one's own offices as well. */
const together = new RegExp(either(words.together));
/** Work between places, told of in another clause of the sentence than names them. */
const between = new RegExp(either(words.between));
/** In these words nothing is done with another place: 共建共治共享, 赴辖区企业, 跨部门, 邻里. */
const within = new RegExp(either(words.within), 'g');
/** 在远山县务工, 远山县移民; people who went out of a place, or came back to it, tell of the place itself. */
const people = /务工|打工|经商|就业|就读|上学|移民(?!安置|搬迁|点|新村)|外地(?!务工|来|户籍|人员|游客)/;
const awayAt = /(?:在|赴|到|往|去|从|由|至|来自)$/;
const peopleOf = /^[^，。；]{0,2}(?:人(?!民|大)|籍)|^(?:的)?(?:务工|打工|经商|移民(?!安置|搬迁|点|新村))/;
/** The unit's own county has such organs too, so that one of them alone does not tell of another place. */
const organ = /^(?:人民)?(?:检察院|法院|政府|党委|司法局|公安局|县委|市委|委|人大|政协|纪委|财政|党政)/;
/** A place that something is done with, or one of several. */
const partner = /(?:与|同|和|跟|及|、)$/;
const severalBehind = /^(?:、|和|与|及)[^，。；、]{2,6}(?:[镇乡县区市]|街道)/;
const us =
  /我|本[镇乡县区市街单]|全[镇乡县区市]|来[镇乡县区市访]|两地|三地|多地|各地|各方|相互|互[派通访助]|轮流|共同/;
/** At the beginning of a clause, or behind a time. */
const isSubject = /(?:^|[，。；：！？]|年|月|以来|目前|今年)$/;

const tells = (pattern: RegExp, text: string): boolean => pattern.test(text.replace(within, ''));

/**
 * Whether a place is named because something is done with it, or because people are from there: the clause itself
 * says so, or the sentence where no organ of the place is named. What a place does with its own offices
 * (松源乡综治中心联合派出所) is no work with others.
 */
export function dealsWithOthers(block: BlockFacts, place: Range, { name, shortNames }: UnitProfile): boolean {
  const text = block.plain.replace(/“[^“”]*”/g, (quoted) => ' '.repeat(quoted.length));
  const sentence = sentenceAround(block, place.from);
  const before = text.slice(sentence.from, place.from);
  const behind = text.slice(place.to, sentence.to);
  if (peopleOf.test(behind)) return true;
  const clauseBefore = /[^，；：]*$/.exec(before)?.[0] ?? '';
  const clauseBehind = /^[^，；：]*/.exec(behind)?.[0] ?? '';
  const clause = `${clauseBefore}□${clauseBehind}`;
  if (tells(beyond, clause) || (people.test(clause) && awayAt.test(before))) return true;
  const isPartner = partner.test(before) || severalBehind.test(behind);
  if (tells(together, clause)) {
    const named = [name, ...shortNames].some((own) => own !== '' && clause.includes(own));
    if (isPartner || named || us.test(clause) || !isSubject.test(before)) return true;
  }
  if (organ.test(behind)) return false;
  return (
    tells(isPartner ? together : between, `${before}□${behind}`) ||
    (isPartner && tells(between, before + behind))
  );
}
