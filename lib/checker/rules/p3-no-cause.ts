import { bases } from '../bases';
import { type BlockFacts, saidIn } from '../facts/block-facts';
import { isOpenPart } from '../facts/open-block';
import { remember } from '../facts/remember';
import { givesCause } from '../facts/shortcomings';
import type { Rule } from '../rule';

const gives = remember((block: BlockFacts): boolean => {
  const text = block.type === 'heading' ? saidIn(block) : block.text;
  return givesCause(text) || block.slots.some((slot) => slot.label.includes('原因'));
});

const hasText = (block: BlockFacts): boolean =>
  (block.type === 'heading' ? saidIn(block) : block.text).trim() !== '';

export const p3NoCause: Rule = {
  id: 'p3-no-cause',
  code: 'S03',
  kind: 'structure',
  glyph: '缺',
  severity: 'warning',
  about: '“存在的不足和原因”部分只写了不足，没有写原因。',
  why: '这一部分应当包括不足和原因；写明原因，下一年度的安排才有针对性。',
  how: '在每条不足后写明主要原因。',
  basis: bases.yearlyReport,
  reads: 'section',
  of: 'shortcomings',
  check(blocks) {
    const [heading] = blocks;
    if (!heading || !blocks.some(hasText) || isOpenPart(blocks) || blocks.some(gives)) return [];
    const at = { block: heading.id, from: 0, to: heading.head?.to ?? heading.text.length };
    const last = [...blocks].reverse().find(hasText);
    const end = last?.text.length ?? 0;
    return [
      {
        at,
        words: 'no cause',
        what: '这一部分只写了不足，没有写原因。',
        fixes: last
          ? [
              {
                label: '插入“主要原因是”',
                edits: [
                  {
                    kind: 'replace',
                    block: last.id,
                    from: end,
                    to: end,
                    insert: '主要原因是【填写：原因】。',
                  },
                ],
              },
            ]
          : [],
      },
    ];
  },
};
