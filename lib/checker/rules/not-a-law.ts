import type { Misnomer } from '@/lib/laws/law';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import type { Citation } from '../facts/citations';
import { isLocalInstrument } from '../own-instrument';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

const plain = (title: string): string => title.replace(/^中华人民共和国/, '');
const list = (titles: readonly string[]): string => {
  const names = titles.map((title) => `《${plain(title)}》`);
  return [names.slice(0, -1).join(''), ...names.slice(-1)].filter((part) => part !== '').join('还是');
};

/** Ends in 法 without being called a law: 办法, 方法, 书法 … */
const otherWord = /(?:办|方|做|用|说|看|书|魔|语|算|章|疗|技|打|想|写|读|作|步|招|字)法$/;

/** 三步调解法, “五心”接访法: ways of working are numbered, laws are not. */
const wayOfWorking =
  /[一二三四五六七八九十\d“”"+].*(?:调解|调处|化解|治理|议事|说事|普法|接访|帮扶|帮教|管理|工作)法$/;

function ofMisnomer(block: BlockFacts, { from, to }: Citation, misnomer: Misnomer): Draft {
  const { wrong, right, suggest, generic, maybeLocal } = misnomer;
  const draft = { at: { block: block.id, from, to }, words: wrong };
  if (right !== null) {
    const severity = maybeLocal ? ('warning' as const) : ('error' as const);
    const what = `没有题名为《${wrong}》的法规，应为《${plain(right)}》。`;
    return { ...draft, what, severity, fixes: [replaceBy(block.id, from, to, `《${plain(right)}》`)] };
  }
  if (suggest.length === 0)
    return {
      ...draft,
      what: `《${wrong}》不是一部法规的名称，请写出具体名称，或者去掉书名号。`,
      severity: 'warning',
    };
  if (generic)
    return { ...draft, what: `《${wrong}》不是完整的名称，请核对是${list(suggest)}。`, severity: 'warning' };
  const fixes = suggest.map((title) => replaceBy(block.id, from, to, `《${plain(title)}》`));
  return {
    ...draft,
    what: `没有题名为《${wrong}》的法规，请核对是${suggest.length === 1 ? '不是' : ''}${list(suggest)}。`,
    fixes,
  };
}

export const notALaw: Rule = {
  id: 'not-a-law',
  code: 'L02',
  kind: 'citation',
  glyph: '§',
  severity: 'error',
  about: '书名号里的法律法规名称不存在，或者只是一类法规的统称。',
  why: '名称写错，等于没有依据。',
  how: '查对后写全称或者规范的简称。',
  basis: bases.ours,
  reads: 'block',
  needs: [/《/],
  check: (block, { env }) =>
    block.citations.flatMap((citation): Draft[] => {
      const { from, to, title } = citation;
      if (env.laws.find(title) || isLocalInstrument(title, env.unit)) return [];
      const misnomer = env.laws.findMisnomer(title);
      // A long name that stands for one right title differs from it by little: near-miss-title says so.
      if (misnomer && misnomer.right !== null && plain(title).length >= 10) return [];
      if (misnomer) return [ofMisnomer(block, citation, misnomer)];
      if (!title.endsWith('法') || title.length < 3 || otherWord.test(title)) return [];
      if (wayOfWorking.test(title)) return [];
      if (env.laws.findNearest(title)) return [];
      return [
        {
          at: { block: block.id, from, to },
          words: title,
          what: `法规登记表（到${env.laws.asOf}）里没有《${title}》，请核对名称。`,
          severity: 'warning',
        },
      ];
    }),
};
