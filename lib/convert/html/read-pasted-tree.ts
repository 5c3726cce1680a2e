import type { Mark } from 'prosemirror-model';
import { schema } from '@/lib/schema/schema';
import { type Look, type Piece, plainLook } from '../classify/line';
import type { RawCell, RawItem, RawLine } from '../classify/raw-item';
import type { Loss } from '../reading';

/** An element of pasted HTML: `tag` in lower case, `attrs` as written (`style` too), children in order. */
export type PastedElement = {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly PastedNode[];
};

export type PastedNode = PastedElement | string;

const dropped = new Set(
  'head style script xml meta link title template noscript iframe object svg math button select textarea input'.split(
    ' ',
  ),
);
const lines = new Set(
  'p div li h1 h2 h3 h4 h5 h6 section article header footer main aside blockquote center dd dt pre address figure figcaption ul ol dl body html form'.split(
    ' ',
  ),
);

/** The declarations of a style attribute, names in lower case; `mso-` ones too, which no browser keeps. */
function declarations(style: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of (style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      found.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return found;
}

type Style = ReadonlyMap<string, string>;

/** Words that are not part of the text: hidden ones, Word's comment references and lists, suggested deletions. */
function isDropped(node: PastedElement, style: Style): boolean {
  const { tag, attrs } = node;
  if (tag === 'o:p' && textOf(node).trim() === '') return true;
  if (dropped.has(tag) || tag === 'del' || tag.startsWith('w:') || tag.startsWith('m:')) return true;
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (/comment/i.test(style.get('mso-element') ?? '') || style.has('mso-comment-reference')) return true;
  return /MsoCommentReference|MsoCommentText/.test(attrs.class ?? '');
}

function lookOf({ tag, attrs }: PastedElement, style: Style): Look {
  const heading = /^h([1-6])$/.exec(tag)?.[1] ?? style.get('mso-outline-level');
  const align = style.get('text-align') ?? attrs.align ?? '';
  return {
    ...plainLook,
    outline: heading !== undefined && Number(heading) > 0 ? Number(heading) : null,
    align: align === 'center' || align === 'right' ? align : null,
    face: style.get('mso-fareast-font-family') ?? style.get('font-family') ?? null,
  };
}

type Inside = { readonly marks: readonly Mark[]; readonly look: Look; readonly label: string };

class TreeReader {
  readonly items: RawItem[] = [];
  readonly losses: Loss[] = [];
  private pieces: Piece[] = [];
  private label = '';
  private look: Look = plainLook;

  /** Ends the line being read; a line without words is left out. */
  endLine(): void {
    const text = this.pieces.map((piece) => piece.text).join('');
    const line: RawLine = { kind: 'line', pieces: this.pieces, label: this.label, look: this.look };
    if (/\S/.test(text)) this.items.push(line);
    this.pieces = [];
    this.label = '';
  }

  read(node: PastedNode, inside: Inside): void {
    if (typeof node === 'string') {
      this.words(node, inside);
      return;
    }
    const style = declarations(node.attrs.style);
    if (isDropped(node, style)) return;
    if (style.get('mso-list')?.toLowerCase() === 'ignore') this.label = textOf(node).trim();
    else if (node.tag === 'br') this.lineBreak(style, inside);
    else if (node.tag === 'img')
      this.losses.push({ kind: 'picture', text: `图片：${node.attrs.alt || '未命名'}` });
    else if (node.tag === 'table') this.table(node, inside);
    else if (lines.has(node.tag)) this.line(node, style, inside);
    else this.children(node, { ...inside, marks: marksOf(node, style, inside.marks) });
  }

  private words(text: string, { marks, look }: Inside): void {
    const words = text.replace(/[\t\n\r\f ]+/g, ' ').replaceAll('\u00a0', ' ');
    if (this.pieces.length === 0 && words === ' ') return;
    if (this.pieces.length === 0) this.look = look;
    this.pieces.push({ text: words, marks });
  }

  private lineBreak(style: Style, { marks }: Inside): void {
    if (/page|always/.test(style.get('page-break-before') ?? '')) {
      this.endLine();
      this.items.push({ kind: 'pageBreak' });
    } else this.pieces.push({ text: '\n', marks });
  }

  private line(node: PastedElement, style: Style, inside: Inside): void {
    this.endLine();
    this.label = node.tag === 'li' ? inside.label : '';
    this.look = lookOf(node, style);
    const weight = marksOf(node, style, inside.marks);
    if (node.tag === 'ol') this.ordered(node, { ...inside, look: this.look });
    else this.children(node, { marks: weight, look: this.look, label: '' });
    this.endLine();
  }

  private ordered(list: PastedElement, inside: Inside): void {
    let n = Number(list.attrs.start ?? 1) || 1;
    for (const child of list.children) {
      const isItem = typeof child !== 'string' && child.tag === 'li';
      this.read(child, { ...inside, label: isItem ? `${n++}.` : '' });
    }
  }

  private children(node: PastedElement, inside: Inside): void {
    for (const child of node.children) this.read(child, inside);
  }

  private table(node: PastedElement, inside: Inside): void {
    this.endLine();
    const rows = rowsOf(node).map((row) =>
      row.children.flatMap((cell): RawCell[] => {
        if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) return [];
        const reader = new TreeReader();
        reader.children(cell, { ...inside, look: plainLook, label: '' });
        reader.endLine();
        this.losses.push(...reader.losses);
        return [
          {
            lines: reader.items.flatMap((item) => (item.kind === 'line' ? [item] : [])),
            colspan: spanOf(cell.attrs.colspan),
            rowspan: spanOf(cell.attrs.rowspan),
            widths: null,
            kind: cell.tag === 'th' ? 'header' : 'body',
          },
        ];
      }),
    );
    if (rows.some((cells) => cells.length > 0)) this.items.push({ kind: 'table', rows });
  }
}

const spanOf = (value: string | undefined): number => Math.min(100, Math.max(1, Number(value ?? 1) || 1));

const textOf = (node: PastedNode): string =>
  typeof node === 'string' ? node.replaceAll('\u00a0', ' ') : node.children.map(textOf).join('');

const rowsOf = (table: PastedElement): PastedElement[] =>
  table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tag) ? rowsOf(child) : [];
  });

function marksOf({ tag }: PastedElement, style: Style, outer: readonly Mark[]): readonly Mark[] {
  const weight = style.get('font-weight') ?? '';
  const bold = tag === 'b' || tag === 'strong' || /^(?:bold|bolder|[6-9]00)$/.test(weight);
  const normal = /^(?:normal|lighter|[1-4]00)$/.test(weight);
  if (normal) return outer.filter((mark) => mark.type !== schema.marks.strong);
  return bold ? schema.marks.strong.create().addToSet(outer) : outer;
}

/** The lines, tables and page breaks of a pasted tree, and what could not be kept. */
export function readPastedTree(root: PastedNode): { items: RawItem[]; losses: Loss[] } {
  const reader = new TreeReader();
  reader.read(root, { marks: [], look: plainLook, label: '' });
  reader.endLine();
  return { items: reader.items, losses: reader.losses };
}
