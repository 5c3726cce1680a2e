import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import type { At } from '../diagnostic';
import type { BlockFacts } from '../facts/block-facts';
import { gathered } from '../facts/gathered';
import type { Fix } from '../fix';
import { matchesIn } from '../matches-in';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

const chinese = '一二三四五六七八九十';
const numberOf = (digits: string): number =>
  /^\d+$/.test(digits) ? Number(digits) : chinese.indexOf(digits) + 1;

type Mention = { readonly at: At; readonly words: string; readonly last: number };

const mention =
  /(?:(?<!意)(?:详|参)?见(?:本报告)?附[件表](?:\s?(\d{1,2}|[一二三四五六七八九十])(?:\s?[—–~～至到-]\s?(?:附[件表]\s?)?(\d{1,2})|((?:、?(?:[、和及]附[件表]|[、和及])\s?\d{1,2})+))?)?|(?<=[^》][（(])附件\s?(\d{1,2})(?=[）)]))(?!\d|份|个|项|条)/g;

/** 见附件, 附件3, 附件1—3: `last` is the highest number named, 1 where none is. 附件略 and others' attachments pass. */
const mentions = gathered((block: BlockFacts): readonly Mention[] =>
  block.type === 'attachmentNote'
    ? []
    : matchesIn(block, mention).map((match) => {
        const [words, first, last, more = '', alone] = match;
        const further = [...more.matchAll(/\d+/g)].map(Number);
        const highest = Math.max(numberOf(last ?? first ?? alone ?? '1'), ...further);
        const at = { block: block.id, from: match.index, to: match.index + words.length };
        return { at, words, last: highest };
      }),
);

const mentionDrafts = (blocks: readonly BlockFacts[], count: number): Draft[] =>
  mentions(blocks)
    .filter(({ last }) => last > count)
    .map(({ at, words }) => {
      const listed = count === 0 ? '文末没有附件说明' : `附件说明里只有${count}件`;
      return { at, words, what: `正文写“${words}”，${listed}。` };
    });

const many = '(\\d{1,2}|[一二两三四五六七八九十])\\s?[份件个]';
const declared = new RegExp(
  [
    `(?:(?<=^|[，。；（])(?:本报告)?附件共|(?:本报告|共|随文)附(?:有)?附件)\\s?${many}`,
    `(?:所附|随附|后附|附上)的?\\s?${many}附[件表]`,
    `共\\s?${many}，[^，。；]{0,6}附(?:上|后)，?(?:详?见附件)`,
    `(?<=^|[，。；（])附件\\s?${many}附后`,
  ].join('|'),
  'g',
);

/** 附件共3份: how many a block says there are. */
const declarations = gathered((block: BlockFacts) =>
  matchesIn(block, declared).map((match) => {
    const [words, ...counts] = match;
    const digits = counts.find((count) => count !== undefined) ?? '';
    const at = { block: block.id, from: match.index, to: match.index + words.length };
    return { at, words, count: numberOf(digits === '两' ? '2' : digits) };
  }),
);

const declaredDrafts = (blocks: readonly BlockFacts[], listed: number): Draft[] =>
  declarations(blocks)
    .filter(({ count }) => count !== listed)
    .map(({ at, words }) => ({
      at,
      words,
      what: `正文写“${words}”，附件说明里有${listed}件。`,
    }));

const notesOf = gathered((block: BlockFacts) => (block.type === 'attachmentNote' ? [block] : []));

/** A number that stands in the title itself, and an end mark. */
const inTitle = /^\s*(\d{1,2})\s?[.．、]\s?(?!\d)/;
const endMark = /[。；;，,.]\s*$/;

const whole = ({ id, text }: BlockFacts): At => ({ block: id, from: 0, to: text.length });

/** What is wrong with one note: a number in its title, an end mark, a title that another one has. */
function noteDrafts(note: BlockFacts, index: number, notes: readonly BlockFacts[]): Draft[] {
  const { id, text } = note;
  const drafts: Draft[] = [];
  const typed = inTitle.exec(halfWidthDigits(text));
  if (typed)
    drafts.push({
      at: { block: id, from: 0, to: typed[0].length },
      words: `number ${typed[1]}`,
      what: `附件的序号“${typed[0].trim()}”是手打的，${notes.length > 1 ? '会与自动编号重复' : '只有一件附件时不编号'}。`,
      fixes: [replaceBy(id, 0, typed[0].length, '')],
    });
  const mark = endMark.exec(text);
  if (mark)
    drafts.push({
      at: { block: id, from: mark.index, to: text.length },
      words: `mark ${mark[0]}`,
      what: '附件名称后面不加标点。',
      fixes: [replaceBy(id, mark.index, text.length, '')],
    });
  const same = text.trim() !== '' && notes.slice(0, index).some((other) => other.text.trim() === text.trim());
  if (same) drafts.push({ at: whole(note), words: `twice ${text}`, what: `附件“${text.trim()}”列了两次。` });
  return drafts;
}

const digitsOf = (typed: string): number =>
  numberOf(/\d{1,2}|[一二三四五六七八九十]/.exec(halfWidthDigits(typed))?.[0] ?? '0');

/** The numbers that a read file had before the titles: one for a single attachment, a wrong one, a wrong form. */
function typedDrafts(notes: readonly BlockFacts[]): Draft[] {
  const numbered = notes.filter(({ typed }) => typed !== null);
  const fixes: readonly Fix[] = [
    {
      label: '序号由软件编',
      edits: numbered.map(({ id }) => ({ kind: 'setAttr', block: id, attr: 'typed', value: null })),
    },
  ];
  return numbered.flatMap((note): Draft[] => {
    const typed = note.typed ?? '';
    const right = notes.indexOf(note) + 1;
    const what =
      notes.length === 1
        ? `只有一件附件时不编号，这里写作“${typed}”。`
        : digitsOf(typed) !== right
          ? `附件的序号写作“${typed}”，按次序应为“${right}.”。`
          : null;
    if (what !== null) return [{ at: whole(note), words: `number ${typed}`, what, fixes }];
    if (/^\d+\s*[.．]$/.test(halfWidthDigits(typed))) return [];
    const form = `附件的序号写作“${typed}”，通常写作“${right === 1 ? '附件：' : ''}${right}.”。`;
    return [{ at: whole(note), words: `form ${typed}`, what: form, severity: 'info', fixes }];
  });
}

/** The line over an attachment itself, behind the report. */
const marksOf = gathered((block: BlockFacts) =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  block.text.length < 8 &&
  /^\s*附\s*件\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十])?\s*$/.test(block.text)
    ? [block]
    : [],
);

const bare = (title: string): string => title.replace(/[\s《》“”"：:]|[（(]略[）)]/g, '');

/** The title under the line 附件1, of one line or two; null where a table or nothing follows at once. */
function titleUnder(
  blocks: readonly BlockFacts[],
  mark: BlockFacts,
): { block: BlockFacts; said: string } | null {
  const at = blocks.indexOf(mark);
  const [block, next] = blocks.slice(at + 1, at + 3);
  if (!block || block.type === 'cell' || bare(block.text) === '' || block.text.length > 60) return null;
  return { block, said: bare(block.text + (next?.type === block.type ? next.text : '')) };
}

/** The attachments that follow the report against the list: as many, and by the same titles. */
function annexDrafts(blocks: readonly BlockFacts[], notes: readonly BlockFacts[]): Draft[] {
  const marks = marksOf(blocks);
  if (marks.length === 0) return [];
  const last = blocks.findIndex(({ type }) => type === 'date');
  const annexes = marks.filter((mark) => blocks.indexOf(mark) > last);
  const [first] = annexes;
  const behind = annexes[annexes.length - 1];
  if (last < 0 || !first || !behind) return [];
  if (notes.length !== annexes.length) {
    const listed = notes.length === 0 ? '没有附件说明' : `附件说明里有${notes.length}件`;
    const what = `文后附了${annexes.length}件附件，${listed}。`;
    return [{ at: whole(behind), words: `annexes ${annexes.length} ${notes.length}`, what }];
  }
  return annexes.flatMap((mark, i): Draft[] => {
    const note = notes[(digitsOf(mark.text) || i + 1) - 1];
    const under = titleUnder(blocks, mark);
    if (!note || !under) return [];
    const listed = bare(note.text).replace(/[。；;，,.]$/, '');
    const title = bare(under.block.text);
    if (under.said.includes(listed) || listed.includes(title)) return [];
    const what = `附件的题目是“${under.block.text.trim()}”，附件说明里写作“${note.text.trim()}”。`;
    return [{ at: whole(under.block), words: `title ${title}`, what, also: [whole(note)] }];
  });
}

export const attachments: Rule = {
  id: 'attachments',
  code: 'S14',
  kind: 'structure',
  glyph: '≠',
  severity: 'warning',
  about: '正文说的附件与文末的附件说明对不上，或者附件说明的写法不对。',
  why: '正文指到的附件找不到，收文的人无从核对。',
  how: '补上附件说明，或者改正文里的序号；附件名称后不加标点，序号由软件编。',
  basis: bases.documentFormat,
  reads: 'report',
  check({ blocks }) {
    const notes = notesOf(blocks);
    const listed = notes.filter((note) => note.text.trim() !== '').length;
    return [
      ...mentionDrafts(blocks, listed),
      ...declaredDrafts(blocks, listed),
      ...notes.flatMap((note, i) => noteDrafts(note, i, notes)),
      ...typedDrafts(notes),
      ...annexDrafts(blocks, notes),
    ];
  },
};
