import { Fragment, type Node } from 'prosemirror-model';
import { carriesId } from './check-document';

/** The same document with an id on every block: missing and repeated ones are drawn from `nextId`. */
export function assignIds(doc: Node, nextId: () => string): Node {
  const seen = new Set<string>();
  const visit = (node: Node): Node => {
    const children: Node[] = [];
    let changed = false;
    let attrs = node.attrs;
    if (carriesId(node)) {
      let id: string = node.attrs.id;
      while (id === '' || seen.has(id)) id = nextId();
      seen.add(id);
      if (id !== node.attrs.id) attrs = { ...attrs, id };
    }
    node.forEach((child) => {
      const next = child.isInline ? child : visit(child);
      if (next !== child) changed = true;
      children.push(next);
    });
    if (attrs === node.attrs && !changed) return node;
    return node.type.create(attrs, changed ? Fragment.from(children) : node.content, node.marks);
  };
  return visit(doc);
}
