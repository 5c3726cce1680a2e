import type { Loss } from '../reading';
import { readHead } from './head';
import { type FoundHeading, findHeadings } from './headings';
import { type Item, type Span, type TableItem, trimmed, withLabelInText, words } from './line';
import { readStyled } from './styled';
import { readTail } from './tail';

/** A block of the document to be: its spans are joined by line breaks. */
export type Block =
  | {
      readonly kind: 'title' | 'recipient' | 'paragraph' | 'signature' | 'date' | 'attachmentNote';
      readonly spans: readonly Span[];
    }
  | ({ readonly kind: 'heading' } & FoundHeading)
  | TableItem
  | { readonly kind: 'pageBreak' };

export type Classified = { readonly blocks: readonly Block[]; readonly losses: readonly Loss[] };

const isBlank = (item: Item): boolean => {
  if (item.kind !== 'line') return false;
  const { from, to } = trimmed(item);
  return from === to && item.label === '';
};

/**
 * Tells what each line of a file is: title, recipient, headings of four levels, signature, date, attachment
 * notes, body. The one classifier for plain text, DOCX and pasted text. Nothing but blank lines is left out; lines
 * around the title (a letterhead, the crumbs of a web page) come behind it and are told as losses.
 */
export function classify(all: readonly Item[]): Classified {
  const items = all.filter((item) => !isBlank(item));
  const head = readHead(items);
  const known = new Map([...readTail(items, head.consumed), ...readStyled(items, head.consumed)]);
  const recipient = items[head.recipientAt];
  if (recipient?.kind === 'line')
    known.set(head.recipientAt, [{ kind: 'recipient', span: trimmed(recipient) }]);
  const headings = findHeadings(items, head.consumed, known);
  const blocks: Block[] = [{ kind: 'title', spans: head.title }];
  for (const item of head.aside)
    blocks.push(item.kind === 'table' ? item : { kind: 'paragraph', spans: [trimmed(item)] });
  items.forEach((item, at) => {
    if (at < head.consumed) return;
    const heading = headings.get(at);
    const parts = known.get(at);
    if (heading) blocks.push({ kind: 'heading', ...heading });
    else if (parts) for (const { kind, span } of parts) blocks.push({ kind, spans: [span] });
    else if (item.kind === 'line')
      blocks.push({ kind: 'paragraph', spans: [trimmed(withLabelInText(item))] });
    else blocks.push(item);
  });
  const losses = head.aside.flatMap((item): Loss[] =>
    item.kind === 'line' ? [{ kind: 'header', text: words(item) }] : [],
  );
  return { blocks, losses };
}

/** Tells headings from body in a part of a document: no title, no signature, nothing by position. */
export function classifyFragment(all: readonly Item[]): Block[] {
  const items = all.filter((item) => !isBlank(item));
  const headings = findHeadings(items, 0, new Set());
  return items.map((item, at): Block => {
    const heading = headings.get(at);
    if (heading) return { kind: 'heading', ...heading };
    return item.kind === 'line' ? { kind: 'paragraph', spans: [trimmed(withLabelInText(item))] } : item;
  });
}
