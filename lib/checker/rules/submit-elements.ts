import { bases } from '../bases';
import type { BlockFacts, BlockType } from '../facts/block-facts';
import { replaceBy } from '../pattern-drafts';
import type { Context, Draft, Rule } from '../rule';

type Element = {
  readonly type: BlockType;
  readonly name: string;
  /** What the unit's own names give; '' where only a person knows. */
  fill(context: Context): string;
};

const elements: readonly Element[] = [
  {
    type: 'recipient',
    name: '主送机关',
    fill: ({ env: { unit } }) =>
      unit && unit.recipients.length > 0 ? `${unit.recipients.join('，')}：` : '',
  },
  { type: 'signature', name: '署名', fill: ({ env: { unit } }) => unit?.organ ?? '' },
  { type: 'date', name: '成文日期', fill: () => '' },
];

/** Open slots are another finding, so a block with one is not called empty here. */
const isFilled = (block: BlockFacts): boolean => block.text.trim() !== '' || block.slots.length > 0;

function missing(element: Element, blocks: readonly BlockFacts[], context: Context): Draft[] {
  const own = blocks.filter((block) => block.type === element.type);
  if (own.some(isFilled)) return [];
  const [empty] = own;
  const words = empty ? element.fill(context) : '';
  const block = (empty ?? blocks[0])?.id ?? '';
  return [
    {
      at: { block, from: 0, to: 0 },
      words: element.name,
      what: `上报稿没有${element.name}。`,
      fixes:
        empty && words !== ''
          ? [{ ...replaceBy(block, 0, empty.text.length, words), label: `填上“${words}”` }]
          : [],
    },
  ];
}

const copies = /^\s*抄\s?送[：:]/;
const office = /依法治(?:国|理|[省市州县区旗]|[^，。；]{1,6}[市县区旗])/;

/** Whom the report is copied to, where a text that was read in says so. */
function wrongCopies(blocks: readonly BlockFacts[]): Draft[] {
  const line = blocks.find(({ type, text }) => type === 'paragraph' && copies.test(text));
  if (!line || office.test(line.text)) return [];
  return [
    {
      at: { block: line.id, from: 0, to: line.text.length },
      words: '抄送',
      what: '抄送机关里没有县委依法治县办。',
      how: '把上一级党委依法治县（市、区）委员会办公室写进抄送机关。',
    },
  ];
}

export const submitElements: Rule = {
  id: 'submit-elements',
  code: 'S09',
  kind: 'structure',
  glyph: '缺',
  severity: 'warning',
  about: '上报稿没有主送机关、署名或者成文日期。',
  why: '报告是上行文，缺了这些，收文机关不知道报给谁、由谁在哪天报出。',
  how: '补上缺的要素；签发人、抄送机关在导出时填写。',
  basis: bases.documentFormat,
  reads: 'report',
  check: ({ blocks }, context) =>
    context.env.purpose === 'submit'
      ? [...elements.flatMap((element) => missing(element, blocks, context)), ...wrongCopies(blocks)]
      : [],
};
