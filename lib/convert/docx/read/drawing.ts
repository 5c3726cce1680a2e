import type { RawItem } from '../../classify/raw-item';
import { type Element, findAll } from '../../package/xml';
import type { Loss } from '../../reading';

/** What stands in a drawing: the lines of its text boxes, and a loss for each thing that is not as it was. */
export type DrawingContent = { readonly boxed: readonly RawItem[]; readonly losses: readonly Loss[] };

const wordsOf = (items: readonly RawItem[]): string =>
  items.flatMap((item) => (item.kind === 'line' ? item.pieces.map(({ text }) => text) : [])).join('');

function pictureLoss(element: Element): Loss {
  if (element.name === 'w:object') return { kind: 'picture', text: '嵌入对象' };
  const about = findAll(element, 'wp:docPr')[0];
  const words = about?.attrs.descr || about?.attrs.name || '未命名';
  const isPicture = findAll(element, 'pic:pic').length + findAll(element, 'v:imagedata').length > 0;
  return isPicture ? { kind: 'picture', text: `图片：${words}` } : { kind: 'shape', text: `图形：${words}` };
}

/** Reads a `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(element: Element, readBlocks: (box: Element) => RawItem[]): DrawingContent {
  const boxes = findAll(element, 'w:txbxContent').map(readBlocks);
  if (boxes.length === 0) return { boxed: [], losses: [pictureLoss(element)] };
  const losses = boxes
    .map(wordsOf)
    .filter((words) => words !== '')
    .map((words): Loss => ({ kind: 'shape', text: `文本框移到段落之后：${words}` }));
  return { boxed: boxes.flat(), losses };
}
