import { lexicon } from '@/lib/text/lexicon';
import { longestAt } from '@/lib/text/trie';
import { halfWidth, tidyWords } from './plain-words';

/** 件, 人次, 万元, 件/万人, %. */
export function isUnit(word: string): boolean {
  const bare = word.length > 1 ? word.replace(/^[百千万亿]+/, '') : word;
  const [head = '', ...per] = bare.split(/[/／]/);
  if (per.length > 1 || head === '') return false;
  return longestAt(lexicon.units, head, 0)?.end === head.length;
}

/** A unit as the ledger has it. */
export const writtenUnit = (text: string): string =>
  tidyWords(text)
    .replace(/^[(（]|[)）]$/g, '')
    .replace('％', '%');

export type NamedUnit = { readonly name: string; readonly unit: string };

/** 件数（件） → 件数 and 件; brackets that hold no unit stay: 村（社区）. `unit` '' where none is named. */
export function unitInBrackets(text: string): NamedUnit {
  const name = tidyWords(text);
  if (!/[(（/／:：]/.test(name)) return { name, unit: '' };
  const found =
    /^(.*?)\s*(?:[(（]\s*(?:单位[:：]\s*)?([^()（）]{1,6})\s*[)）]|[/／:：]\s*([^/／:：]{1,3}))$/.exec(name);
  const unit = writtenUnit(found?.[2] ?? found?.[3] ?? '');
  return found?.[1] && isUnit(unit) ? { name: found[1], unit } : { name, unit: '' };
}

/** 单位：件 in a corner of the sheet; null where the words name no unit. */
export function unitInCorner(text: string): string | null {
  const found = /(?:^|[\s（(])(?:计量|统计|数据)?单位[:：]\s*([^\s）)]{1,5})[）)]?$/.exec(
    halfWidth(text.trim()),
  );
  const unit = writtenUnit(found?.[1] ?? '');
  return unit !== '' && isUnit(unit) ? unit : null;
}

const implied = /(件次|人次|户次|场次|批次|件|起|宗|人|户|份|条|次|场|项|处|个|篇|期|批|名)数?(?:量)?$/;

/** The unit that the last words of a name imply: 受理件数 → 件, 参加人次 → 人次; '' for 受理数. */
export function impliedUnit(name: string): string {
  const found = implied.exec(plainEnd(name));
  const unit = found?.[1] ?? '';
  const counted = /数(?:量)?$/.test(name) || /次$/.test(unit);
  return counted && unit !== '' ? (unit === '场次' ? '场' : unit) : '';
}

const plainEnd = (name: string): string => name.replace(/[（(][^()（）]*[)）]$/, '');
