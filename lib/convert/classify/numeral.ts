import type { HeadingLevel } from '@/lib/schema/nodes/heading';

/** A heading numeral at the start of a text: `typed` as written, `length` with the white space after it. */
export type Numeral = {
  readonly level: HeadingLevel;
  readonly typed: string;
  readonly value: number;
  readonly length: number;
  /** The values before the last in 2.3.1; none in every other form. */
  readonly parents: readonly number[];
};

const chinese = '[一二三四五六七八九十]{1,3}';

/** Every form met in real files, the right one of each level first; broken forms (一)） keep their level. */
const forms: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, new RegExp(`^(${chinese})\\s?[、.．､](?!${chinese}[、级线级类])`)],
  [1, new RegExp(`^第\\s?(${chinese}|[0-9０-９]{1,2})\\s?(?:部分|章)[、：:.．]?`)],
  [2, new RegExp(`^[（(﹙〔]\\s?(${chinese})\\s?[）)﹚〕][、.．]?`)],
  [2, /^([㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩])[、.．]?/],
  [2, new RegExp(`^(${chinese})\\s?[）)]`)],
  [2, new RegExp(`^[（(](${chinese})、`)],
  [2, new RegExp(`^第\\s?(${chinese}|[0-9０-９]{1,2})\\s?节[、：:.．]?`)],
  [3, /^([0-9０-９]{1,2})\s?[.．、､](?![0-9０-９](?!\d{3}年))/],
  [3, /^([⒈⒉⒊⒋⒌⒍⒎⒏⒐])/],
  [4, /^[（(]\s?([0-9０-９]{1,2})\s?[）)][、.．]?/],
  [4, /^([⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽])/],
  [4, /^([0-9０-９]{1,2})[）)]/],
];

const digits = '零一二三四五六七八九';

/** 十二 → 12, 1２ → 12, ㈢ → 3; 0 where it cannot be read. */
export function ordinalValue(text: string): number {
  const plain = text.normalize('NFKC').replace(/[().]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  const [tens, ones, ...more] = plain.split('十');
  if (more.length > 0) return 0;
  if (ones === undefined) return Math.max(0, digits.indexOf(plain));
  const ten = tens === '' ? 1 : digits.indexOf(tens ?? '');
  const one = ones === '' ? 0 : digits.indexOf(ones);
  return ten < 0 || one < 0 ? 0 : ten * 10 + one;
}

/** The heading numeral that `text` begins with, or null. `text` has no white space before it. */
export function readNumeral(text: string): Numeral | null {
  for (const [level, form] of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const value = ordinalValue(match[1] ?? '');
    if (value === 0) continue;
    const space = /^[\s\u3000\u00a0]*/.exec(text.slice(match[0].length))?.[0] ?? '';
    // 第一部分 has no mark of its own: the space after it is what parts it from the words.
    const typed = /[分章节]$/.test(match[0]) ? match[0] + space : match[0];
    return { level, typed, value, length: match[0].length + space.length, parents: [] };
  }
  return null;
}
