import type { Loss } from '../reading';
import { acceptedItems } from './accepted-line';
import { type Head, readHead } from './head';
import { type FoundHeading, findHeadings } from './headings';
import { type Item, type Span, type TableItem, trimmed, withLabelInText, words } from './line';
import { readStyled } from './styled';
import { type EndBlock, readTail } from './tail';

/** A block of the document to be: its spans are joined by line breaks. */
export type Block =
  | {
      readonly kind: 'title' | 'recipient' | 'paragraph' | 'signature' | 'date' | 'attachmentNote';
      readonly spans: readonly Span[];
      readonly typed?: string | null;
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

/** An item with what it reads as when suggestions are accepted. */
type Pair = { readonly item: Item; readonly accepted: Item };

/**
 * Tells what each line of a file is: title, recipient, headings of four levels, signature, date, attachment
 * notes, body. The one classifier for plain text, DOCX and pasted text. It decides by the words with suggestions
 * accepted. Nothing but blank lines is left out; lines around the title (a letterhead, the crumbs of a web page)
 * come behind it and are told as losses.
 */
export function classify(all: readonly Item[]): Classified {
  const { accepted, span } = acceptedItems(all);
  const pairs = all.flatMap((item, at): Pair[] => {
    const reads = accepted[at];
    return reads && !isBlank(item) ? [{ item, accepted: reads }] : [];
  });
  const items = pairs.flatMap((pair) => (isBlank(pair.accepted) ? [] : [pair.accepted]));
  const head = readHead(items);
  const parts = partsOf(items, head);
  const blocks: Block[] = [{ kind: 'title', spans: head.title.map(span) }];
  const asItIs = (item: Item): Block =>
    item.kind === 'line' ? { kind: 'paragraph', spans: [trimmed(withLabelInText(item))] } : item;
  const aside = new Set<Item>(head.aside);
  let at = 0;
  for (const pair of pairs) {
    const struck = isBlank(pair.accepted);
    const found = struck ? undefined : parts.get(at);
    const inHead = !struck && at < head.consumed;
    if (!struck) at++;
    if (inHead && !aside.has(pair.accepted)) continue;
    if (!found) blocks.push(asItIs(pair.item));
    else for (const block of found) blocks.push(restored(block, span));
  }
  const losses = head.aside.flatMap((item): Loss[] =>
    item.kind === 'line' ? [{ kind: 'header', text: words(item) }] : [],
  );
  return { blocks, losses };
}

/** What the items behind the head are, by their index, where they are more than body. */
function partsOf(items: readonly Item[], head: Head): ReadonlyMap<number, readonly Block[]> {
  const known = new Map<number, readonly EndBlock[]>([
    ...readTail(items, head.consumed),
    ...readStyled(items, head.consumed),
  ]);
  const recipient = items[head.recipientAt];
  if (recipient?.kind === 'line')
    known.set(head.recipientAt, [{ kind: 'recipient', span: trimmed(recipient) }]);
  const found = new Map<number, readonly Block[]>();
  for (const [at, parts] of known)
    found.set(
      at,
      parts.map(({ kind, span, typed = null }) => ({ kind, spans: [span], typed })),
    );
  for (const [at, heading] of findHeadings(items, head.consumed, known))
    found.set(at, [{ kind: 'heading', ...heading }]);
  return found;
}

function restored(block: Block, span: (span: Span) => Span): Block {
  if (block.kind === 'heading') return { ...block, span: span(block.span) };
  return 'spans' in block ? { ...block, spans: block.spans.map(span) } : block;
}

/** Tells headings from body in a part of a document: no title, no signature, nothing by position. */
export function classifyFragment(all: readonly Item[]): Block[] {
  const items = all.filter((item) => !isBlank(item));
  const { accepted, span } = acceptedItems(items);
  const headings = findHeadings(accepted, 0, new Set());
  return items.map((item, at): Block => {
    const heading = headings.get(at);
    if (heading) return { kind: 'heading', ...heading, span: span(heading.span) };
    return item.kind === 'line' ? { kind: 'paragraph', spans: [trimmed(withLabelInText(item))] } : item;
  });
}
