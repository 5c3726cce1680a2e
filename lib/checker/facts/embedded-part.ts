import { type RequiredRole, requiredRoles } from '@/lib/schema/roles';
import { type BlockFacts, bodyText, headText } from './block-facts';
import { remember } from './remember';

/** Words by which a heading below level 1 opens a part inside another one. */
const heads: Readonly<Record<RequiredRole, RegExp>> = {
  achievements: /举措和成效|(?:主要|工作)(?:成效|做法|举措)|工作(?:开展|完成)情况/,
  firstResponsible: /第一责任人/,
  shortcomings: /存在的?(?:主要)?(?:问题|不足|短板|困难)|(?:不足|问题)(?:和|与|及)原因/,
  plan: /^(?:下一?步|下一?年度?|明年|今后|20\d{2}年).{0,16}(?:打算|安排|计划|思路|措施|方向)/,
};

/** Words by which a paragraph is a part that has no heading of its own. */
const paragraphs: Readonly<Record<RequiredRole, RegExp>> = {
  achievements: /(?:开展|组织|召开|排查|调解|化解|检查|办理|受理|印发|制定|完成)[^。]{0,40}\d/,
  firstResponsible:
    /(?:履行|落实|担当|扛起|压实|担负|发挥)[^。]{0,30}第一责任人|第一责任人[^。]{0,12}(?:职责|责任|作用|要求)|(?:主要负责|主要领导|书记|镇长|乡长)[^。]{0,60}亲自部署[^。]{0,30}亲自(?:过问|协调|督办)/,
  shortcomings:
    /(?:也|还|仍|但)[^。]{0,12}存在[^。]{0,12}(?:不足|问题|短板|差距|薄弱环节)[^。]{0,12}(?:主要|一是|：|[:。]一)/,
  plan: /^(?:下一?步|下一?年度?|明年|今后|接下来|20\d{2}年)[，,：][^。]{0,40}(?:将|要|继续|进一步)/,
};

const speaksOf = remember((block: BlockFacts): readonly RequiredRole[] => {
  const text = block.plain.slice(block.head?.to ?? 0);
  return requiredRoles.filter((role) => paragraphs[role].test(text));
});

/** Whether a heading below level 1 opens that part inside another one. */
export const headOpens = (block: BlockFacts, role: RequiredRole): boolean =>
  block.level !== null && block.level > 1 && heads[role].test(headText(block));

/** Whether the text of a block is that part, written without a heading. */
export const textHolds = (block: BlockFacts, role: RequiredRole): boolean =>
  bodyText(block) !== '' && speaksOf(block).includes(role);
