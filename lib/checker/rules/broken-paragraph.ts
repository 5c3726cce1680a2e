import { type BlockFacts, bodyText } from '../facts/block-facts';
import type { Rule } from '../rule';

const ends = /[。！？!?：:；;”’」』）)…】》\uFFFC]\s*$/;
const begins =
  /^\s*(?:[（(]?[一二三四五六七八九十\d０-９]{1,3}[）)、.．]|[一二三四五六七八九十]是|附件|第[一二三四五六七八九十])/;
const shortest = 12;

const breaksOff = (block: BlockFacts): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  bodyText(block).trim().length >= shortest &&
  !ends.test(block.text);

export const brokenParagraph: Rule = {
  id: 'broken-paragraph',
  code: 'W03',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '一段话没有说完就另起了一段。',
  why: '多半是从网页或者扫描件转来时断的行，印出来是半句话。',
  how: '把两段合起来；如果本来是两段，前一段补上句末标点。',
  basis: null,
  reads: 'neighbours',
  check(block, next) {
    if (next?.type !== 'paragraph' || next.text.trim() === '' || begins.test(next.text)) return [];
    if (!breaksOff(block)) return [];
    const to = block.text.length;
    const from = to - (/[^，、。；：“”（）\s]{1,6}\s*$/.exec(block.text.slice(-12))?.[0].length ?? 1);
    return [
      {
        at: { block: block.id, from, to },
        words: block.text.slice(from, to),
        what: `“${block.text.slice(from, to).trim()}”之后断成了两段。`,
        fixes: [{ label: '合并两段', edits: [{ kind: 'joinNext', block: block.id }] }],
      },
    ];
  },
};
