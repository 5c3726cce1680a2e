import data from '../patterns/relations.json';
import { words } from './reading';

/** Between a count and a smaller one: what the first is called, 全部, what all are said to have done, and what fewer did. */
const DENIED = new RegExp(
  `^([^，。；：、]{0,10}?，?(?:现|目前|已)?)(${[...words(data.all), '已全部', '已全', '都'].join('|')})([^，。；：、]{2,14})，(?:但|而)?((?:实际|实|共计?|现已|目前已|已经?|累计|最终|至今)+)([^，。；：、]{0,8})$`,
);
/** 参加培训 is 参训, 到会 and 到课. */
const ATTENDED = /参[加训考会学]|到[会场课]|出席|旁听/;
const QUALIFIED = /按[期时]|当场|及时|其中|一次|首次/;

/** 完成整改 is 整改, and so is 整改到位. */
const bare = (act: string) =>
  act
    .replace(/^(?:已|依法|予以|得到|进行)*(?:完成)?了?(?=..)/, '')
    .replace(/(?:完毕|到位|完成|结束|成功|了)+$/, '');

/** 整改 of 整改到位, 述法 of 参加述法, 参考 of 参加年度学法考试: the act itself, or its characters in their order. */
const begins = (act: string, short: string): boolean =>
  act.replace(/^(?:参加|开展|接受)(?=..)/, '').startsWith(short) ||
  act.startsWith(short) ||
  (act.startsWith(short.charAt(0)) && act.indexOf(short.charAt(1), 1) > 0);

/**
 * 58名〈干部全部参加年度学法考试，实际参考〉55人: the word for all of them, where fewer did the same; `gap` is what
 * stands between the two. Null where it is another act, or some did it in another way.
 */
export function deniedOfAll(gap: string): string | null {
  const [, named = '', mark, said = '', really = '', done = ''] = DENIED.exec(gap) ?? [];
  if (mark === undefined || QUALIFIED.test(done) || QUALIFIED.test(said)) return null;
  const [act, verb] = [bare(said), bare(done)];
  if (verb === '') return really.endsWith('实际') ? mark : null;
  // 实到, 实考.
  if (verb.length === 1)
    return really.endsWith('实') && (act.startsWith(verb) || ATTENDED.test(act)) ? mark : null;
  const first = verb.slice(0, 2);
  const same = begins(act, first) || (ATTENDED.test(first) && ATTENDED.test(act));
  const rest = verb.slice(2).match(/../g) ?? [];
  return same && rest.every((word) => named.includes(word) || act.includes(word)) ? mark : null;
}
