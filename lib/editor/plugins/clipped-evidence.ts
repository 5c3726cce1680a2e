import { DOMSerializer, Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';

/** The ledger that the links of a text point into: its name, and whether a fact (its id) is in it now. */
export type LedgerName = { readonly name: string; readonly has: (fact: string) => boolean };

const { evidence } = schema.marks;

/** Fact numbers begin with F01 in every ledger: a copied link says which ledger it means. */
const serializer = ({ name }: LedgerName): DOMSerializer =>
  new DOMSerializer(DOMSerializer.nodesFromSchema(schema), {
    ...DOMSerializer.marksFromSchema(schema),
    evidence: (mark) => [
      'span',
      { class: 'sb-evidence', 'data-fact': mark.attrs.fact, 'data-ledger': name },
      0,
    ],
  });

const linkedSpan = /<span\b[^>]*\bdata-fact=[^>]*>/g;

/** Takes links into another ledger, and those that name none, out of pasted HTML; the words stay. */
export function withoutForeignLinks(html: string, { name }: LedgerName): string {
  const own = `data-ledger="${name}"`;
  return html.replace(linkedSpan, (tag) => (tag.includes(own) ? tag : '<span>'));
}

function onlyKnown(content: Fragment, has: LedgerName['has']): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const mark = evidence.isInSet(node.marks);
    const kept = mark && !has(mark.attrs.fact) ? node.mark(mark.removeFromSet(node.marks)) : node;
    nodes.push(kept.isText ? kept : kept.copy(onlyKnown(kept.content, has)));
  });
  return Fragment.fromArray(nodes);
}

/** The slice with links to facts of the ledger only. */
export const withKnownLinks = (slice: Slice, { has }: LedgerName): Slice =>
  new Slice(onlyKnown(slice.content, has), slice.openStart, slice.openEnd);

/** Links are copied and pasted with their words inside one ledger; into a text with another ledger only words go. */
export const clippedEvidence = (ledger: LedgerName): Plugin =>
  new Plugin({
    props: {
      clipboardSerializer: serializer(ledger),
      transformPastedHTML: (html) => withoutForeignLinks(html, ledger),
      transformPasted: (slice) => withKnownLinks(slice, ledger),
    },
  });
