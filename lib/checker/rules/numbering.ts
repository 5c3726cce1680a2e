import { chineseOrdinal } from '@/lib/schema/numbering';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { gathered } from '../facts/gathered';
import type { Heading } from '../facts/outline';
import type { Edit } from '../fix';
import type { Draft, Rule } from '../rule';

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

function wrongOrder(heading: Heading, n: number, before: number): string | null {
  if (n === before + 1) return null;
  const here = print(heading.level, n);
  if (n === before) return `${here}重复。`;
  if (before === 0) return `这一层从${here}开始，缺${print(heading.level, 1)}。`;
  if (n < before) return `${print(heading.level, before)}之后是${here}，次序倒了。`;
  const gap = n - before === 2 ? '' : `至${print(heading.level, n - 1)}`;
  return `${print(heading.level, before)}之后是${here}，缺${print(heading.level, before + 1)}${gap}。`;
}

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
    const what = n === null ? null : wrongOrder(heading, n, before);
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

/** 1、调整领导小组。: an item that is no heading. 3、4号楼 is none. */
const item = /^\s*[\d０-９]{1,2}、(?=[\u4e00-\u9fff“《])/;
const itemsOf = gathered((block: BlockFacts) => {
  const typed = block.type === 'paragraph' ? item.exec(block.text)?.[0] : undefined;
  return typed === undefined ? [] : [{ block: block.id, from: 0, to: typed.length, typed: typed.trim() }];
});

/** All of them want the same, so the first speaks for all. */
function checkItems(blocks: readonly BlockFacts[]): Draft[] {
  const items = itemsOf(blocks);
  const [first, ...rest] = items;
  if (!first || rest.length === 0) return [];
  const right = (typed: string) => `${halfWidthDigits(typed).replace('、', '')}.`;
  const edits = items.map(
    ({ block, from, to, typed }): Edit => ({ kind: 'replace', block, from, to, insert: right(typed) }),
  );
  return [
    {
      at: { block: first.block, from: first.from, to: first.to },
      also: rest.map(({ block, from, to }) => ({ block, from, to })),
      words: 'items',
      what: `序号写作“${first.typed}”，应写作“${right(first.typed)}”，共${items.length}处。`,
      severity: 'warning',
      fixes: [{ label: '顿号都改为点', edits }],
    },
  ];
}

/** 1.发挥顾问作用: an item with a point; 1.5万元 is none. Nor is （）, whose number was never filled in. */
const pointed = /^\s*([\d０-９]{1,2})[.．]\s*(?=[\u4e00-\u9fff“《])/;
const empty = /^\s*[（(]\s*[）)]\s*(?=[\u4e00-\u9fff“《])/;
const countedOf = gathered((block: BlockFacts) => {
  if (block.type !== 'paragraph' && block.level === null) return [];
  const numbered = block.type === 'paragraph' ? pointed.exec(block.text) : null;
  const blank = numbered ? null : empty.exec(block.text);
  const to = (numbered ?? blank)?.[0].length ?? 0;
  const n = numbered ? Number(halfWidthDigits(numbered[1] ?? '')) : null;
  return [{ block: block.id, to, n, blank: blank !== null, heading: block.level !== null }];
});

/** 1. and then 3. in the very next paragraph, and numbers that were left empty. */
function checkCounted(blocks: readonly BlockFacts[]): Draft[] {
  const rows = countedOf(blocks);
  return rows.flatMap(({ block, to, n, blank, heading }, i): Draft[] => {
    const place = { block, from: 0, to };
    if (blank) return [{ at: place, words: 'empty', what: '括号里没有序号。' }];
    const before = heading ? null : (rows[i - 1]?.n ?? null);
    // A new list begins at 1, and far jumps are no list.
    if (n === null || before === null || n === before + 1 || n <= 1 || n > before + 3) return [];
    const gap = n - before === 2 ? '' : `至${n - 1}.`;
    const what =
      n === before
        ? `${n}.重复。`
        : n < before
          ? `${before}.之后是${n}.，次序倒了。`
          : `${before}.之后是${n}.，缺${before + 1}.${gap}。`;
    return [{ at: place, words: `${before} ${n}`, what }];
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
    return [...typed, ...checkLevels(outline), ...checkItems(blocks), ...checkCounted(blocks)];
  },
};
