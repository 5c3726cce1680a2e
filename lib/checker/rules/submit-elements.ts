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

/** Lines of the letterhead and of the imprint, which a text that was read in may have: they stand in it as paragraphs. */
const signer = /签\s*发\s*人?\s*[：:]\s*(\S?)/;
const copies = /^\s*抄\s?[送报](?:机关)?[：:]/;
const letterhead =
  /^\s*[\u4e00-\u9fa5\s]{2,30}(?:政府|委员会|办事处|党委|党工委|局|办公室)\s*文件\s*$|^\s*[\u4e00-\u9fa5]{2,12}[〔[（(【﹝]\d{4}[〕\])）】﹞]\s*\d+\s*号/;
const imprint = /\d{4}年\d{1,2}月\d{1,2}日\s*印发\s*$|^\s*印发(?:机关|日期)?[：:]/;
const office = /依法治(?:国|理|[省市州县区旗]|[^，。；]{1,6}[市县区旗])/;

const isTyped = ({ type }: BlockFacts): boolean => type === 'paragraph' || type === 'cell';

/**
 * Whoever signs, and whom the report is copied to. Nothing prints them but what is typed; where no line of letterhead or
 * imprint is typed at all they may still be put around the text, so that less is said of it.
 */
function aroundText(blocks: readonly BlockFacts[]): Draft[] {
  const typed = blocks.filter(isTyped);
  const signed = typed.map(({ text }) => signer.exec(text)).find((match) => match !== null);
  const copied = typed.find(({ text }) => copies.test(text));
  const isLaidOut =
    signed !== undefined ||
    copied !== undefined ||
    typed.some(({ text }) => letterhead.test(text) || imprint.test(text));
  const lacking = (name: string, block: BlockFacts | undefined, how: string): Draft => ({
    at: { block: block?.id ?? '', from: 0, to: 0 },
    words: name,
    what: `上报稿没有${name}。`,
    how: isLaidOut ? how : `${how}版头、版记由办公室另外套印的，这里不用写。`,
    severity: isLaidOut ? 'warning' : 'info',
  });
  return [
    ...(signed?.[1] ? [] : [lacking('签发人', blocks[0], '在发文字号同一行右侧写明“签发人：姓名”。')]),
    ...(copied
      ? []
      : [lacking('抄送机关', blocks[blocks.length - 1], '在版记里抄送上一级党委依法治县（市、区）办。')]),
    ...(copied && !office.test(copied.text) ? [wrongCopies(copied)] : []),
  ];
}

const wrongCopies = ({ id, text }: BlockFacts): Draft => ({
  at: { block: id, from: 0, to: text.length },
  words: '抄送',
  what: '抄送机关里没有县委依法治县办。',
  how: '把上一级党委依法治县（市、区）委员会办公室写进抄送机关。',
});

export const submitElements: Rule = {
  id: 'submit-elements',
  code: 'S09',
  kind: 'structure',
  glyph: '缺',
  severity: 'warning',
  about: '上报稿没有主送机关、署名、成文日期、签发人或者抄送机关。',
  why: '报告是上行文，缺了这些，收文机关不知道报给谁、由谁在哪天报出。',
  how: '补上缺的要素。',
  basis: bases.documentFormat,
  reads: 'report',
  check: ({ blocks }, context) =>
    context.env.purpose === 'submit'
      ? [...elements.flatMap((element) => missing(element, blocks, context)), ...aroundText(blocks)]
      : [],
};
