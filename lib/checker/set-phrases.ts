import type { BlockFacts } from './facts/block-facts';
import { matchesIn } from './matches-in';
import type { Draft } from './rule';
import phrases from './set-phrases.json';

/** A phrase that sums up items: where they are told behind a lead or right before it, and what is wrong with them. */
type Phrase = {
  readonly is: RegExp;
  /** The items at the beginning of a text; empty where none are told. */
  readonly begin: (text: string) => string;
  /** The items that a text ends with. */
  readonly end: (text: string) => string;
  /** What is wrong, a Chinese sentence; null also where it is not certain that these are the items. */
  readonly judge: (told: string) => string | null;
};

const numerals: Readonly<Record<string, string>> = {
  两: '[两二2２]',
  四: '[四4４]',
  五: '[五5５]',
  六: '[六6６]',
};
/** 四个意识, 4个意识. */
const spelling = (name: string): string => (numerals[name.charAt(0)] ?? name.charAt(0)) + name.slice(1);
const phraseOf = (name: string, rest: Omit<Phrase, 'is'>): Phrase => ({
  is: new RegExp(`^[“"]?${spelling(name)}[”"]?$`),
  ...rest,
});
const miscounted = (name: string, count: number): string => `“${name}”列了${count}项，项数不合。`;
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');
const joint = /、|和|以及|与|及/;
/** Not all items are told, or others besides. */
const open = /等|之一|其中|各/;

/** 四个意识: items one behind the other that end alike, or short ones; any of `a|b` may stand for an item. */
function listPhrase({ name, suffix, items }: (typeof phrases.lists)[number]): Phrase {
  const own = items.split(' ').map((item) => item.split('|'));
  const isOf = (item: string, stems: readonly string[]) =>
    stems.some((stem) => item.includes(stem + suffix) || item.endsWith(stem));
  const isKin = (item: string) => (suffix === '' ? item.length < 8 : item.endsWith(suffix));
  const judge = (told: string) => {
    const listed = told.split(joint);
    if (listed.length < 2 || listed.includes('') || open.test(told)) return null;
    const wrong = listed.filter((item) => !own.some((stems) => isOf(item, stems)));
    if (!wrong.every(isKin) || listed.length - wrong.length < (suffix === '' ? 2 : 1)) return null;
    if (listed.length !== own.length) return miscounted(name, listed.length);
    const missing = own.filter((stems) => !listed.some((item) => isOf(item, stems)));
    if (missing.length === 0) return null;
    return `“${name}”少了${quoted(missing.map(([stem = '']) => stem + suffix))}，请核对列项。`;
  };
  /** 树牢政治意识、…: the first item without the verb before it. */
  const withoutVerb = (list: string) => {
    const [first = ''] = list.split(joint);
    const stem = own.flat().find((one) => first.endsWith(one + suffix) || first.endsWith(one));
    const at = stem === undefined ? first.length - 2 - suffix.length : first.lastIndexOf(stem);
    return list.slice(Math.max(0, at));
  };
  return phraseOf(name, {
    begin: (text) => /^[^，。；：“”（）()！？]+/.exec(text)?.[0] ?? '',
    end: (text) => withoutVerb(/[^，。；：“”（）()！？]*$/.exec(text.replace(/[这的]$/, ''))?.[0] ?? ''),
    judge,
  });
}

/** 两个确立: each item a clause that begins with the verb and is known by its key. */
function clausePhrase({ name, verb, items }: (typeof phrases.clauses)[number]): Phrase {
  const clauses = `(?:(?:[，、；]|和|以及)?(?:坚决|坚定)?(?:${verb}|全党|党中央|习近平|集中统一)[^，、；。：“”（）()]*)+`;
  const run = new RegExp(
    `^(?:坚决|坚定)?${verb}(?:(?!和|以及)[^，、；。：“”（）()])*${clauses.replace(/\+$/, '*')}`,
  );
  const whole = new RegExp(`${run.source}$`);
  const first = new RegExp(`(?:坚决|坚定)?${verb}`);
  return phraseOf(name, {
    begin: (text) => run.exec(text)?.[0] ?? '',
    end: (text) => {
      const sentence = /[^。；：“”（）()！？]*$/.exec(text.replace(/[这的]$/, ''))?.[0] ?? '';
      const at = sentence.search(first);
      return at >= 0 && whole.test(sentence.slice(at)) ? sentence.slice(at) : '';
    },
    judge: (told) => {
      const missing = items.filter(({ key }) => !told.includes(key));
      if (open.test(told) || missing.length === items.length) return null;
      if (missing.length > 0) return `“${name}”少了${quoted(missing.map(({ full }) => full))}。`;
      const count = told.split(verb).length - 1;
      return count > items.length ? miscounted(name, count) : null;
    },
  });
}

const all: readonly Phrase[] = [...phrases.lists.map(listPhrase), ...phrases.clauses.map(clausePhrase)];
const names = [...phrases.lists, ...phrases.clauses].map(({ name }) => spelling(name)).join('|');
/** The phrases, with the quotation marks around them. */
export const setPhrase = new RegExp(`[“"]?(?:${names})[”"]?`, 'g');

const lead =
  /^(?:总体布局|战略布局)?(?:[，,]?(?:即|也就是|就是|是指|指的?是|指|分别[是为]|包括)[：:]?|[：:]|——|[（(](?:即|指|是指)?[：:]?)/;

/** Where a set phrase is told with items that are not its own, too few or too many. */
export function setPhraseDrafts(block: BlockFacts): readonly Draft[] {
  const text = block.plain;
  return matchesIn(block, setPhrase).flatMap(({ 0: words, index }): Draft[] => {
    const phrase = all.find(({ is }) => is.test(words));
    if (!phrase) return [];
    const behind = index + words.length;
    const leading = lead.exec(text.slice(behind, behind + 12))?.[0];
    const start = behind + (leading?.length ?? 0);
    const told =
      leading === undefined
        ? phrase.end(text.slice(Math.max(0, index - 120), index))
        : phrase.begin(text.slice(start, start + 120));
    const what = told === '' ? null : phrase.judge(told);
    if (what === null) return [];
    const from = leading === undefined ? text.lastIndexOf(told, index) : index;
    const end = leading === undefined ? behind : start + told.length;
    const to = leading !== undefined && /^[）)]/.test(text.slice(end)) ? end + 1 : end;
    return [{ at: { block: block.id, from, to }, words: text.slice(from, to), what }];
  });
}
