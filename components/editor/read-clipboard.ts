import { Fragment, Slice } from 'prosemirror-model';
import { newId } from '@/lib/base/id';
import { type PastedNode, readPasted } from '@/lib/convert/html/read-pasted';
import type { Paste } from '@/lib/editor/plugins/clipboard';
import { schema } from '@/lib/schema/schema';

function treeOf(node: globalThis.Node): PastedNode | null {
  if (node.nodeType === globalThis.Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element)) return null;
  const attrs: Record<string, string> = {};
  for (const { name, value } of Array.from(node.attributes)) attrs[name] = value;
  const children = Array.from(node.childNodes, treeOf).filter((child) => child !== null);
  return { tag: node.tagName.toLowerCase(), attrs, children };
}

/** Office programs say on the clipboard which part of their page was copied; the rest is style and settings. */
const fragment = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i;

function pastedTree(html: string): PastedNode | null {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const inner = fragment.exec(parsed.body.innerHTML)?.[1];
  if (inner === undefined) return treeOf(parsed.body);
  return treeOf(new DOMParser().parseFromString(inner, 'text/html').body);
}

/** Reads what is pasted from Word, WPS and web pages, and plain text, through the same classifier as files. */
export const readClipboard: Paste = (html, text) => {
  const source = html === null ? text : pastedTree(html);
  if (source === null) return null;
  const { blocks } = readPasted(source, () => newId(Math.random));
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (!first || !last) return null;
  // A paragraph at an end flows into the text where it lands; a heading or a table stays a block of its own.
  const open = (block: typeof first) => (block.type === schema.nodes.paragraph ? 1 : 0);
  return new Slice(Fragment.from(blocks), open(first), open(last));
};
