import { bases } from '../bases';
import type { At } from '../diagnostic';
import type { BlockFacts } from '../facts/block-facts';
import { gathered } from '../facts/gathered';
import { matchesIn } from '../matches-in';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

const chinese = '一二三四五六七八九十';
const numberOf = (digits: string): number =>
  /^\d+$/.test(digits) ? Number(digits) : chinese.indexOf(digits) + 1;

type Mention = { readonly at: At; readonly words: string; readonly last: number };

const mention =
  /(?:(?:详|参)?见(?:本报告)?)附[件表](?:\s?(\d{1,2}|[一二三四五六七八九十])(?:\s?[—–~～至-]\s?(\d{1,2})|((?:、?(?:[、和及]附[件表]|[、和及])\s?\d{1,2})+))?)?(?!\d|份|个|项|条)/g;

/** 见附件, 附件3, 附件1—3: `last` is the highest number named, 1 where none is. 附件略 and others' attachments pass. */
const mentions = gathered((block: BlockFacts): readonly Mention[] =>
  block.type === 'attachmentNote'
    ? []
    : matchesIn(block, mention).map((match) => {
        const [words, first, last, more = ''] = match;
        const further = [...more.matchAll(/\d+/g)].map(Number);
        const highest = Math.max(numberOf(last ?? first ?? '1'), ...further);
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

const declared =
  /(?:(?<=^|[，。；（])(?:本报告)?附件共|(?:本报告|共|随文)附(?:有)?附件)\s?(\d{1,2}|[一二两三四五六七八九十])\s?[份件个]/g;

/** 附件共3份: how many a block says there are. */
const declarations = gathered((block: BlockFacts) =>
  matchesIn(block, declared).map((match) => {
    const [words, digits = ''] = match;
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

/** What is wrong with one note: a typed number, an end mark, a title that another one has. */
function noteDrafts(note: BlockFacts, index: number, notes: readonly BlockFacts[]): Draft[] {
  const { id, text } = note;
  const drafts: Draft[] = [];
  const typed = /^\s*(\d{1,2})\s?[.．、]\s?(?!\d)/.exec(text);
  if (typed)
    drafts.push({
      at: { block: id, from: 0, to: typed[0].length },
      words: `number ${typed[1]}`,
      what: `附件的序号“${typed[0].trim()}”是手打的，${notes.length > 1 ? '会与自动编号重复' : '只有一件附件时不编号'}。`,
      fixes: [replaceBy(id, 0, typed[0].length, '')],
    });
  const mark = /[。；;，,.]\s*$/.exec(text);
  if (mark)
    drafts.push({
      at: { block: id, from: mark.index, to: text.length },
      words: `mark ${mark[0]}`,
      what: '附件名称后面不加标点。',
      fixes: [replaceBy(id, mark.index, text.length, '')],
    });
  const same = text.trim() !== '' && notes.slice(0, index).some((other) => other.text.trim() === text.trim());
  if (same)
    drafts.push({
      at: { block: id, from: 0, to: text.length },
      words: `twice ${text}`,
      what: `附件“${text.trim()}”列了两次。`,
    });
  return drafts;
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
    ];
  },
};
