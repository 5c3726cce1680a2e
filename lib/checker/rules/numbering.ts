import { chineseOrdinal } from '@/lib/schema/numbering';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import type { Heading } from '../facts/outline';
import type { Edit } from '../fix';
import { numberedItems } from '../numbered-items';
import type { Draft, Rule } from '../rule';
import { wrongStep } from '../wrong-step';

const chineseDigits = '零一二三四五六七八九';

/** 二十一 → 21, 12 → 12; null when it is neither. */
function ordinal(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, units] = /^([一二三四五六七八九])?十?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text === '' || (tens === undefined && units === undefined && text !== '十')) return null;
  const digit = (char: string | undefined) => (char ? chineseDigits.indexOf(char) : 0);
  if (!text.includes('十')) return text.length === 1 ? digit(text) : null;
  return (tens ? digit(tens) : 1) * 10 + digit(units);
}

/** The four right forms; ASCII brackets are a matter of punctuation, not of numbering. */
const forms: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、$/,
  /^[（(][一二三四五六七八九十]+[）)]$/,
  /^\d+[.．]$/,
  /^[（(]\d+[）)]$/,
];

const shape = ['一、', '（一）', '1.', '（1）'];

const trimmed = (typed: string): string => typed.replace(/\s/g, '');

const numberIn = (typed: string): number | null =>
  ordinal(/[一二三四五六七八九十]+|\d+/.exec(halfWidthDigits(typed))?.[0] ?? '');

const print = (level: number, n: number): string =>
  [`${chineseOrdinal(n)}、`, `（${chineseOrdinal(n)}）`, `${n}.`, `（${n}）`][level - 1] ?? String(n);

/** Gives numbering back to the document: every numeral that a file had typed is cleared. */
const renumber = (outline: readonly Heading[]): readonly Edit[] =>
  outline
    .filter((heading) => heading.typed !== null)
    .map((heading) => ({ kind: 'setAttr', block: heading.block, attr: 'typed', value: null }));

const at = ({ block, length }: Heading) => ({ block, from: 0, to: length });

function checkTyped(outline: readonly Heading[]): Draft[] {
  const drafts: Draft[] = [];
  const last = [0, 0, 0, 0];
  for (const heading of outline) {
    const { level } = heading;
    const n = heading.typed === null ? null : numberIn(heading.typed);
    const before = last[level - 1] ?? 0;
    last.fill(0, level);
    last[level - 1] = n ?? before + 1;
    if (heading.typed === null) continue;
    const typed = trimmed(heading.typed);
    if (!forms[level - 1]?.test(halfWidthDigits(typed))) {
      const what = `序号写作“${typed}”，第${chineseOrdinal(level)}层应写作“${n === null ? shape[level - 1] : print(level, n)}”。`;
      drafts.push({ at: at(heading), words: typed, what, severity: 'warning' });
    }
    const what = n === null ? null : wrongStep(before, n, (number) => print(level, number));
    if (what) drafts.push({ at: at(heading), words: `${before} ${n}`, what });
  }
  return drafts;
}

/** 一、 then 1. and only then （一）: the levels are turned round. */
function checkLevels(outline: readonly Heading[]): Draft[] {
  return outline.flatMap((heading, i): Draft[] => {
    const above = outline[i - 1];
    if (!above || heading.level - above.level < 2) return [];
    const rest = outline.slice(i + 1);
    const end = rest.findIndex((later) => later.level <= above.level);
    const within = end < 0 ? rest : rest.slice(0, end);
    if (!within.some((later) => later.level > above.level && later.level < heading.level)) return [];
    const what = `${shape[above.level - 1]}下面直接用了${shape[heading.level - 1]}，跳过了${shape[above.level]}。`;
    return [{ at: at(heading), words: 'level', what }];
  });
}

export const numbering: Rule = {
  id: 'numbering',
  code: 'S07',
  kind: 'structure',
  glyph: '序',
  severity: 'error',
  about: '标题序号断号、重号、次序颠倒、层次跳级或写法不对。',
  why: '公文的层次序数依次为“一、”“（一）”“1.”“（1）”；断号往往说明漏了一节。',
  how: '先看是不是漏了内容，再重排序号。',
  basis: bases.documentFormat,
  reads: 'report',
  check({ parts: { outline }, blocks }) {
    const edits = renumber(outline);
    const fixes = edits.length > 0 ? [{ label: '重排序号', edits }] : [];
    const typed = checkTyped(outline).map((draft) => ({ ...draft, fixes }));
    return [...typed, ...checkLevels(outline), ...numberedItems(blocks)];
  },
};
