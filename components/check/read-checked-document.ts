import type { Node } from 'prosemirror-model';
import { checkDocument } from '@/lib/schema/check-document';

/**
 * The document of a checked file from its JSON. Our own worker wrote it a moment ago, so a refusal is a mistake
 * of ours and not of the file: it is thrown.
 */
export function readCheckedDocument(json: unknown): Node {
  const read = checkDocument(json);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
