import type { ReadClaim } from '@/lib/text/claim';
import hedges from '@/lib/text/patterns/hedges.json';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { matchesIn } from '../matches-in';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/**
 * 上, 成, 过 before a bare 百 are as often the end of a verb (送上百余份), so they prove nothing here. 最多不超过三人 is how
 * statutes set a limit.
 */
const leads = hedges.before.filter((row) => !('bareOnly' in row) && row.approx !== 'atMost');
const lead = leads
  .map(({ word, notAfter }) => (notAfter ? `(?<![${notAfter}])${word}` : word))
  .sort((a, b) => b.length - a.length)
  .join('|');
const leadsClaim = new RegExp(`^(?:${lead})`);
/** 大约有40余人, 近约30人: a hedge that the reading of the number leaves outside. */
const standsBefore = new RegExp(`(?:${lead})(?:[有为达计在占了]|达到)?\\s?$`);
const before = /^[^\d０-９一二两三四五六七八九十百千万]*/;
const inner = /[\d０-９一二两三四五六七八九十百千万亿]\s?([余多])/;
const tail = /(?:左右|上下|以上)$/;
/** 39余, 33.6余, 三十九余: the number tells its last figure; 多元 and 多点 are words of their own. */
const exact =
  /(?:[\d０-９][.．][\d０-９]+|[1-9１-９]|[十百千万零][一二三四五六七八九])\s?[余多](?!元[化共解调主参治联协投]|点[执位支布]|层次|[头方])/;
const beforeMagnitude = /[余多]\s?([万亿])/;
/** 37余万元: a whole number of 万 does not tell the last figure; 33.6余万元 is neither one nor the other. */
const wholeMagnitudes = /^[^.．]*[余多]\s?[万亿]/;
const behindUnit = /^余(?=[，。；、：！？）,;)\s]|$)/;
/** 数百余人: 数 itself says that it is about. Not 人数百余. */
const severalAndMore =
  /(?<![人户件次总份倍指基岁天少多半个台场级])[数几][十百千万]+余(?=[件起次人名个场份户家条处项元亩])/g;
const needs = [/[余多]|左右|上下|以上/, /(?:约|概|近)(?=将?近|约|逾|超)/, severalAndMore];
const counted: ReadonlySet<string> = new Set(['count', 'money', 'area']);

type Said = { readonly from: number; readonly to: number; readonly what: string; readonly insert?: string };

/** 约……左右, 近……余, 30余人以上: more than one word for about. */
function hedgedTwice(claim: ReadClaim, text: string): Said | null {
  const { start, end, kind } = claim;
  const own = leadsClaim.test(claim.text) ? (before.exec(claim.text)?.[0] ?? '') : '';
  const outer = standsBefore.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  const more = inner.test(claim.text);
  const behind = tail.exec(claim.text)?.[0] ?? '';
  // 近10余年 is of the years just gone.
  if (kind === 'duration' && (own || outer).startsWith('近')) return null;
  const many = [own, outer.trim(), more ? '余' : '', behind].filter((word) => word !== '');
  if (many.length < 2) return null;
  const from = start - outer.length;
  const whole = text.slice(from, end);
  const bare = own + claim.text.slice(own.length).replace(/([\d０-９百千万亿十]\s?)[余多]/, '$1');
  const insert = outer === '' && behind === '' ? bare : whole.slice(0, whole.length - behind.length);
  const plain = many.length === 2 && (outer === '' || behind !== '');
  return { from, to: end, what: `“${whole}”约数叠用，只留一个。`, ...(plain ? { insert } : {}) };
}

function misused(claim: ReadClaim, text: string): Said | null {
  const { start: from, end } = claim;
  const twice = hedgedTwice(claim, text);
  const ends = exact.test(text.slice(from, end + 1)) && !wholeMagnitudes.test(claim.text);
  if (twice && !ends) return twice;
  if (ends) {
    const misplaced = beforeMagnitude.test(claim.text);
    return {
      from,
      to: end,
      what: misplaced ? `“${claim.text}”的“余”应在“万”“亿”后面。` : `“${claim.text}”是准数加“余”，请写准数。`,
      insert: misplaced
        ? claim.text.replace(/([余多])(\s?[万亿])/, '$2$1')
        : claim.text.replace(/[余多]/, ''),
    };
  }
  if (!counted.has(claim.kind) || !behindUnit.test(text.slice(end, end + 2))) return null;
  const whole = text.slice(from, end + 1);
  const unit = claim.unit.length;
  const insert = `${claim.text.slice(0, -unit)}余${claim.text.slice(-unit)}`;
  return { from, to: end + 1, what: `“${whole}”的“余”应在量词前面。`, insert };
}

const draftOf = (block: BlockFacts, { from, to, what, insert }: Said): Draft => ({
  at: { block: block.id, from, to },
  words: block.text.slice(from, to),
  what,
  fixes: insert === undefined ? [] : [replaceBy(block.id, from, to, insert)],
});

export const approxMisuse: Rule = {
  id: 'approx-misuse',
  code: 'N06',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'warning',
  about: '约数用得不对：准数后面加“余”，“近”和“余”叠用，“余”放在量词后面。',
  why: '“39余件”既像准数又像约数，看不出到底是多少。',
  how: '写准数，或者写成整数加“余”。',
  basis: bases.numerals,
  reads: 'block',
  needs,
  check: (block) => [
    ...block.claims.flatMap((claim) => {
      const said = misused(claim, block.text);
      return said ? [draftOf(block, said)] : [];
    }),
    ...matchesIn(block, severalAndMore).map(({ 0: words, index: from }) =>
      draftOf(block, {
        from,
        to: from + words.length,
        what: `“${words}”约数叠用，只留一个。`,
        insert: words.slice(0, -1),
      }),
    ),
  ],
};
