import { Node } from 'prosemirror-model';
import { ok, type Result, refuse } from '../base/result';
import { schema } from './schema';

const invalid = (reason: string) => refuse('invalid-document', `文稿结构不合要求，没有保存：${reason}。`);

/** A block that must carry an id: every block-level node except rows, cells and the document itself. */
export const carriesId = (node: Node): boolean => node.type.spec.attrs?.id !== undefined;

/**
 * The one door through which JSON becomes a document. Refuses (`invalid-document`) what the schema does not
 * allow, blocks without an id, and two blocks with the same id.
 */
export function checkDocument(json: unknown): Result<Node> {
  let doc: Node;
  try {
    doc = Node.fromJSON(schema, json);
    doc.check();
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
  if (doc.type !== schema.topNodeType) return invalid(`顶层是 ${doc.type.name}`);
  return checkIds(doc);
}

/** The id invariant alone, for documents that ProseMirror itself has built. */
export function checkIds(doc: Node): Result<Node> {
  const seen = new Set<string>();
  let fault = '';
  doc.descendants((node) => {
    if (!carriesId(node)) return fault === '';
    const id: string = node.attrs.id;
    if (id === '') fault = '有一段没有编号';
    else if (seen.has(id)) fault = `编号 ${id} 出现两次`;
    seen.add(id);
    return fault === '';
  });
  return fault ? invalid(fault) : ok(doc);
}
