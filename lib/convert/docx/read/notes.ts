import { attr, childrenOf, type Element, isElement, textOf, type XmlNode } from '../../package/xml';
import type { ReadComment } from '../../reading';

/** Comments in the file's order. The comment mark of the n-th (from 1) has thread `c<n>`. */
export type ReadNotes = {
  readonly threads: ReadonlyMap<string, string>;
  readonly list: readonly { readonly id: string; readonly text: string; readonly author: string }[];
};

/** Footnote or endnote id → its text. */
export type NoteTexts = ReadonlyMap<string, string>;

/** The words of a note or header: paragraphs joined by line breaks, field instructions and deletions left out. */
export function plainText(element: Element): string {
  const walk = (node: XmlNode): string => {
    if (!isElement(node)) return '';
    if (node.name === 'w:t') return textOf(node);
    if (node.name === 'w:tab') return '\t';
    if (node.name === 'w:br' || node.name === 'w:cr') return '\n';
    if (node.name === 'w:del' || node.name === 'mc:Fallback') return '';
    const text = node.children.map(walk).join('');
    return node.name === 'w:p' ? `${text}\n` : text;
  };
  return walk(element).trim();
}

/** Reads `word/comments.xml` (null: the file has none). */
export function readComments(root: Element | null): ReadNotes {
  const list = childrenOf(root, 'w:comment').map((comment) => ({
    id: attr(comment, 'id') ?? '',
    text: plainText(comment),
    author: attr(comment, 'author') ?? '',
  }));
  return { threads: new Map(list.map(({ id }, n) => [id, `c${n + 1}`])), list };
}

/** The comments with the words they stand on, a line for each paragraph; '' for a comment on no words. */
export const withQuotes = (notes: ReadNotes, quotes: ReadonlyMap<string, string>): ReadComment[] =>
  notes.list.map(({ id, text, author }) => ({
    quote: (quotes.get(id) ?? '').trim(),
    text,
    author,
  }));

/** Reads `word/footnotes.xml` or `word/endnotes.xml`; Word's separators have a type and are left out. */
export function readNoteTexts(root: Element | null, name: 'w:footnote' | 'w:endnote'): NoteTexts {
  const texts = new Map<string, string>();
  for (const note of childrenOf(root, name))
    if (attr(note, 'type') === null || attr(note, 'type') === 'normal')
      texts.set(attr(note, 'id') ?? '', plainText(note));
  return texts;
}
