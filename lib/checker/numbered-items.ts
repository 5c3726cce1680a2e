import { halfWidthDigits } from '@/lib/text/half-width-digits';
import type { BlockFacts } from './facts/block-facts';
import { gathered } from './facts/gathered';
import type { Edit } from './fix';
import type { Draft } from './rule';
import { wrongStep } from './wrong-step';

/** 1、调整领导小组。: an item that is no heading. 3、4号楼 is none. */
const marked = /^\s*[\d０-９]{1,2}、(?=[\u4e00-\u9fff“《])/;
const markedOf = gathered((block: BlockFacts) => {
  const typed = block.type === 'paragraph' ? marked.exec(block.text)?.[0] : undefined;
  return typed === undefined ? [] : [{ block: block.id, from: 0, to: typed.length, typed: typed.trim() }];
});

/** All of them want the same, so the first speaks for all. */
function wrongMarks(blocks: readonly BlockFacts[]): Draft[] {
  const items = markedOf(blocks);
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
const pointed = /^\s*(\d{1,2})[.．]\s*(?=[\u4e00-\u9fff“《])/;
const empty = /^\s*[（(]\s*[）)]\s*(?=[\u4e00-\u9fff“《])/;

/** A paragraph or heading with the end of its number; `n` null where it has none, or is a heading’s. */
type Row = { readonly block: BlockFacts; readonly to: number; readonly n: number | null };

const rowsOf = gathered((block: BlockFacts): readonly Row[] => {
  if (block.type !== 'paragraph' && block.level === null) return [];
  const [typed = '', n] = (block.level === null && pointed.exec(block.narrow)) || [];
  return [{ block, to: typed.length, n: n === undefined ? null : Number(n) }];
});

/** A new list begins at 1, and far jumps are no list. */
const goesOn = (before: number, n: number): boolean => n > 1 && n <= before + 3;

/** 1. and then 3. in the very next paragraph. */
const wrongSteps = (blocks: readonly BlockFacts[]): Draft[] => {
  const rows = rowsOf(blocks);
  return rows.flatMap(({ block, to, n }, i): Draft[] => {
    const before = rows[i - 1]?.n ?? null;
    if (n === null || before === null || !goesOn(before, n)) return [];
    const what = wrongStep(before, n, (number) => `${number}.`);
    return what === null ? [] : [{ at: { block: block.id, from: 0, to }, words: `${before} ${n}`, what }];
  });
};

const emptyNumbers = gathered((block: BlockFacts): readonly Draft[] => {
  const typed = block.type === 'paragraph' || block.level !== null ? empty.exec(block.text)?.[0] : undefined;
  if (typed === undefined) return [];
  return [{ at: { block: block.id, from: 0, to: typed.length }, words: 'empty', what: '括号里没有序号。' }];
});

/** What is wrong with the numbers of items in the text, which are no headings, and with brackets left empty. */
export const numberedItems = (blocks: readonly BlockFacts[]): readonly Draft[] => [
  ...wrongMarks(blocks),
  ...wrongSteps(blocks),
  ...emptyNumbers(blocks),
];
