import { acceptedWords } from '../../classify/accepted-line';
import type { RawItem, RawLine } from '../../classify/raw-item';
import { child, chosen, type Element, findAll, isElement, textOf, val } from '../../package/xml';
import { readParagraph } from './paragraph';
import type { ReadState } from './state';
import { readTable, within } from './table';

const containers = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'mc:Choice']);
const frameLines = 5;
const longLine = 30;
const fewestLong = 2;

/** The cells of a table of one column that holds a whole text: a frame around it, not a table. Null for others. */
function framed(table: Element): Element[] | null {
  const rows = within(table, 'w:tr').map((row) => within(row, 'w:tc'));
  const cells = rows.flat();
  if (rows.some((row) => row.length !== 1)) return null;
  const texts = cells.flatMap((cell) => findAll(cell, 'w:p').map((paragraph) => textOf(paragraph)));
  const long = texts.filter((text) => text.length > longLine).length;
  return texts.length >= frameLines && long >= fewestLong ? cells : null;
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
      const cells = framed(node);
      const table = cells ? null : readTable(node, state, readBlocks);
      if (cells) state.losses.push({ kind: 'formatting', text: '去掉了正文外面的表格边框' });
      for (const cell of cells ?? []) add(readBody(cell, state), 'closed');
      if (table) add([table], 'closed');
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
