import type { Node } from 'prosemirror-model';
import { block, doc, type Inline, table } from '@/lib/schema/build';
import { headingNumeral } from '@/lib/schema/numbering';
import { type PartRole, partRoles } from '@/lib/schema/roles';
import { schema } from '@/lib/schema/schema';

/** [from, to) of the content of the block with that id. */
export type Marked = { readonly block: string; readonly from: number; readonly to: number };

const isRole = (word: string): word is PartRole => partRoles.some((role) => role === word);

/** A line's words with the places between ⟦ and ⟧ taken out, and ⟨6次→f1⟩ turned into an evidence link. */
function readInline(words: string): { content: Inline[]; marked: { from: number; to: number }[] } {
  const content: Inline[] = [];
  const marked: { from: number; to: number }[] = [];
  let at = 0;
  let open = 0;
  for (const piece of words.split(/(⟦|⟧|⟨[^⟩]*⟩|【填写：[^】]*】| \/ )/)) {
    const linked = /^⟨([^→]*)→([^⟩]*)⟩$/.exec(piece);
    if (piece === '⟦') open = at;
    else if (piece === '⟧') marked.push({ from: open, to: at });
    else if (linked) {
      const [, text = '', fact] = linked;
      content.push(schema.text(text, [schema.marks.evidence.create({ fact })]));
      at += text.length;
    } else if (piece !== '') {
      content.push(piece === ' / ' ? '\n' : piece);
      at += piece.startsWith('【填写：') || piece === ' / ' ? 1 : piece.length;
    }
  }
  return { content, marked };
}

type Line = {
  readonly name: Parameters<typeof block>[0];
  readonly attrs: Record<string, unknown>;
  readonly words: string;
};

/** `## @plan {三、}+ 工作打算`: level, role, numeral as typed, run-in; all but the level may be left out. */
function readHeading(line: string): Line {
  const [, hashes = '', role = '', typed, runIn, words = ''] =
    /^(#{2,5})\s*(?:@(\w+)\s*)?(?:\{([^}]*)\})?(\+)?\s*(.*)$/.exec(line) ?? [];
  const attrs = {
    level: hashes.length - 1,
    role: isRole(role) ? role : null,
    typed: typed ?? null,
    runIn: runIn !== undefined,
  };
  return { name: 'heading', attrs, words };
}

function readLine(line: string): Line {
  if (line.startsWith('##')) return readHeading(line);
  const simple: readonly (readonly [string, Line['name']])[] = [
    ['# ', 'title'],
    ['主送：', 'recipient'],
    ['署名：', 'signature'],
    ['日期：', 'date'],
  ];
  const note = /^附件：(?:\{([^}]*)\})?(.*)$/.exec(line);
  if (note) return { name: 'attachmentNote', attrs: { typed: note[1] ?? null }, words: note[2] ?? '' };
  for (const [mark, name] of simple)
    if (line.startsWith(mark)) return { name, attrs: {}, words: line.slice(mark.length) };
  return { name: 'paragraph', attrs: {}, words: line };
}

type Place = {
  readonly index: number;
  readonly cell: number | null;
  readonly from: number;
  readonly to: number;
};

/** The cells of a table row with the marks taken out; `first` is the number of cells before them. */
function readRow(line: string, index: number, first: number): { cells: string[]; places: Place[] } {
  const places: Place[] = [];
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell, i) => {
      const from = cell.indexOf('⟦');
      if (from >= 0) places.push({ index, cell: first + i, from, to: cell.indexOf('⟧') - 1 });
      return cell.replace(/[⟦⟧]/g, '');
    });
  return { cells, places };
}

/** The id of the block a place is in: a top-level one, or the paragraph of a table’s cell. */
function blockAt(made: Node, { index, cell }: Place): string {
  const node = made.child(index);
  if (cell === null) return node.attrs.id;
  const ids: string[] = [];
  node.descendants((child) => {
    if (child.isTextblock) ids.push(child.attrs.id);
  });
  return ids[cell] ?? '';
}

/**
 * Reads the plain form in which examples are written: one block per line, `# ` title (a new line in it as ` / `),
 * `## ` to `##### ` headings, 主送： 附件：{2.} (a number as typed) 署名： 日期：, `|a|b|` table rows; ⟦…⟧ marks a place. Ids are b1, b2, …
 */
export function readDocument(text: string): { doc: Node; marked: Marked[] } {
  const nodes: Node[] = [];
  const places: Place[] = [];
  let rows: string[][] = [];
  const closeTable = () => {
    if (rows.length > 0) nodes.push(table(rows));
    rows = [];
  };
  for (const line of text.split('\n').filter((candidate) => candidate.trim() !== '')) {
    if (line.startsWith('|')) {
      const row = readRow(line, nodes.length, rows.flat().length);
      rows.push(row.cells);
      places.push(...row.places);
      continue;
    }
    closeTable();
    const { name, attrs, words } = readLine(line);
    const { content, marked } = readInline(words);
    for (const place of marked) places.push({ index: nodes.length, cell: null, ...place });
    nodes.push(block(name, attrs, ...content));
  }
  closeTable();
  if (nodes.length < 2) nodes.push(block('paragraph', {}));
  const made = doc(...nodes);
  return {
    doc: made,
    marked: places.map((place) => ({ block: blockAt(made, place), from: place.from, to: place.to })),
  };
}

function writeInline(node: Node): string {
  let text = '';
  node.forEach((child) => {
    const fact = child.marks.find((mark) => mark.type.name === 'evidence')?.attrs.fact;
    const words = child.type.name === 'hardBreak' ? ' / ' : (child.text ?? `【填写：${child.attrs.label}】`);
    text += fact === undefined ? words : `⟨${words}→${fact}⟩`;
  });
  return text;
}

const marks: Readonly<Record<string, string>> = {
  title: '# ',
  recipient: '主送：',
  attachmentNote: '附件：',
  signature: '署名：',
  date: '日期：',
};

/** The plain form of a document, one line per block; headings with their printed numeral instead of #. */
export function writeDocument(made: Node): string[] {
  const counts = [0, 0, 0, 0];
  const lines: string[] = [];
  made.forEach((child) => {
    if (child.type.name === 'heading') {
      const { level } = child.attrs;
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      counts.fill(0, level);
      lines.push((child.attrs.typed ?? headingNumeral(level, counts[level - 1] ?? 1)) + writeInline(child));
    } else lines.push((marks[child.type.name] ?? '') + writeInline(child));
  });
  return lines;
}
