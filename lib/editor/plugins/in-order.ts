import type { Node } from 'prosemirror-model';
import { type Decoration, DecorationSet } from 'prosemirror-view';

/** A set as the library keeps it: what lies on the node itself, and by threes offset, end and set of its children. */
type Inside = {
  readonly local: readonly (Decoration & { readonly inline: boolean })[];
  readonly children: readonly (number | DecorationSet)[];
};

type Made = new (local: Inside['local'], children: Inside['children']) => DecorationSet & Inside;

const Library = DecorationSet as unknown as Made;

/**
 * The same set for the view, which asks it for the children of the document from the first to the last with every
 * change. The library’s own looks through all of them each time: at a thousand blocks most of a keystroke.
 */
class InOrder extends Library {
  private at = 0;
  private readonly reachesIn = this.local.some(({ inline }) => inline);

  override forChild(offset: number, node: Node): ReturnType<DecorationSet['forChild']> {
    if (this.reachesIn || node.isLeaf) return super.forChild(offset, node);
    const { children } = this;
    const offsetAt = (at: number) => Number(children[at] ?? Number.POSITIVE_INFINITY);
    if (this.at > 0 && offsetAt(this.at - 3) >= offset) this.at = 0;
    while (offsetAt(this.at) < offset) this.at += 3;
    const found = offsetAt(this.at) === offset ? children[this.at + 2] : undefined;
    return found instanceof DecorationSet ? found : DecorationSet.empty;
  }
}

const made = new WeakMap<DecorationSet, DecorationSet>();

/** The same object for the same set, so that the view sees when nothing is new. */
export function inOrder(set: DecorationSet): DecorationSet {
  if (set === DecorationSet.empty) return set;
  const known = made.get(set);
  if (known) return known;
  const { local, children } = set as unknown as Inside;
  const ordered = new InOrder(local, children);
  made.set(set, ordered);
  return ordered;
}
