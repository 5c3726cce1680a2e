import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { mayHold } from '../may-hold';
import { patternDrafts, replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';
import variants from '../variant-glyphs.json';

const standard: Readonly<Record<string, string>> = variants;
const glyphs = new RegExp(`[${Object.keys(variants).join('')}\\uF900-\\uFAFF]`, 'g');
const wide = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*％?/g;

/** As they are written, which is told nowhere but in the text itself; a cited title keeps its own. */
const wideIn = (block: BlockFacts): readonly Draft[] =>
  !mayHold(block, wide)
    ? []
    : [...block.text.matchAll(wide)].flatMap(({ 0: words, index: from }): Draft[] => {
        const to = from + words.length;
        if (block.citations.some((cited) => cited.from < to && from < cited.to)) return [];
        const insert = words.normalize('NFKC');
        const what = `“${words}”是全角字符，应为“${insert}”。`;
        const fixes = [replaceBy(block.id, from, to, insert)];
        return [{ at: { block: block.id, from, to }, words, what, severity: 'info', fixes }];
      });

export const variantGlyph: Rule = {
  id: 'variant-glyph',
  code: 'W06',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '用了异体字、繁体字、日文字形，或者全角的数字和字母。',
  why: '看着相近，却是另一个字；搜索不到，有的字库里也没有。',
  how: '换成规范字；人名、地名确用此字的，写一句说明。',
  basis: bases.characters,
  reads: 'block',
  needs: [glyphs, wide],
  check: (block) => [
    ...patternDrafts(block, [glyphs], (match) => {
      const insert = standard[match[0]] ?? match[0].normalize('NFKC');
      return insert === match[0] ? null : { what: `“${match[0]}”不是规范字，应为“${insert}”。`, insert };
    }),
    ...wideIn(block),
  ],
};
