import { acceptedWords } from '../../classify/accepted-line';
import type { RawItem, RawLine } from '../../classify/raw-item';
import { child, chosen, type Element, isElement, textOf, val } from '../../package/xml';
import { readParagraph } from './paragraph';
import type { ReadState } from './state';
import { readTable } from './table';

const containers = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'mc:Choice']);
const frameLines = 5;
const longLine = 30;
const fewestLong = 2;

/** A table of one column that holds a whole text is a frame around it, not a table. */
function unframed(item: RawItem, state: ReadState): RawItem[] {
  if (item.kind !== 'table' || item.rows.some((cells) => cells.length !== 1)) return [item];
  const lines = item.rows.flatMap((cells) => cells.flatMap((cell) => cell.lines));
  const long = lines.filter(
    ({ pieces }) => pieces.reduce((sum, { text }) => sum + text.length, 0) > longLine,
  );
  if (lines.length < frameLines || long.length < fewestLong) return [item];
  state.losses.push({ kind: 'formatting', text: '去掉了正文外面的表格边框' });
  return lines;
}

/** The line of a paragraph whose mark is hidden or deleted, joined with the first line of the next one. */
const run = (first: RawLine, next: RawLine): RawLine => ({
  ...first,
  pieces: [...first.pieces, ...next.pieces],
});

/** Whether a content control is the table of contents. */
const isContents = (sdt: Element): boolean =>
  val(child(child(sdt, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';

/** Reads block content (the body, a cell, a text box) in order. Every kind it does not know is told as a loss. */
export function readBody(parent: Element, state: ReadState): RawItem[] {
  const items: RawItem[] = [];
  let open: RawLine | null = null;
  const readBlocks = (element: Element) => readBody(element, state);
  const add = (read: readonly RawItem[], ending: 'closed' | 'open') => {
    const [first, ...rest] = read;
    if (open && first?.kind === 'line' && acceptedWords(open.pieces).trim() !== '') {
      items[items.lastIndexOf(open)] = run(open, first);
      items.push(...rest);
    } else items.push(...read);
    const last = items.at(-1);
    if (read.length > 0 || ending === 'closed')
      open = ending === 'open' && last?.kind === 'line' ? last : null;
  };
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (node.name === 'w:p') {
      const { items: read, ending } = readParagraph(node, state, readBlocks);
      add(read, ending);
    } else if (node.name === 'w:tbl') {
      const table = readTable(node, state, readBlocks);
      if (table) add(unframed(table, state), 'closed');
    } else if (node.name === 'w:sdt') {
      if (isContents(node)) state.losses.push({ kind: 'field', text: '目录（由标题自动生成）' });
      else add(readBody(child(node, 'w:sdtContent') ?? node, state), 'closed');
    } else if (node.name === 'mc:AlternateContent') {
      const content = chosen(node);
      if (content) add(readBody(content, state), 'closed');
    } else if (containers.has(node.name)) add(readBody(node, state), 'closed');
    else if (node.name === 'w:altChunk') state.losses.push({ kind: 'other', text: '文件里嵌入的另一份文档' });
    else if (node.name === 'm:oMathPara')
      state.losses.push({ kind: 'formatting', text: `公式：${textOf(node)}` });
  }
  return items;
}
