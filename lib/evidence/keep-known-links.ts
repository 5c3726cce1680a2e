import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../schema/schema';

const { evidence } = schema.marks;

/** `unlinked`: the words whose link was taken away, in reading order. */
export type KnownLinks = { readonly doc: Node; readonly unlinked: readonly string[] };

/** The document with links to known facts (`has`, by id) only; text and positions stay. */
export function keepKnownLinks(doc: Node, has: (fact: string) => boolean): KnownLinks {
  const unlinked: string[] = [];
  const visit = (node: Node): Node => {
    const mark = evidence.isInSet(node.marks);
    if (mark && !has(mark.attrs.fact)) {
      unlinked.push(node.text ?? '');
      return node.mark(mark.removeFromSet(node.marks));
    }
    if (node.isText || node.content.size === 0) return node;
    const before = unlinked.length;
    const children = node.children.map(visit);
    return unlinked.length === before ? node : node.copy(Fragment.fromArray(children));
  };
  return { doc: visit(doc), unlinked };
}
