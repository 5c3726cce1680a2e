import { type Attrs, Fragment, type Node } from 'prosemirror-model';
import { sequentialIds } from '../base/id';
import { assignIds } from './assign-ids';
import type { HeadingAttrs } from './nodes/heading';
import { type NodeName, schema } from './schema';

/** Inline content: plain text (\n = line break, 【填写：…】 = slot) or ready nodes. */
export type Inline = string | Node;

/** Turns plain text into inline nodes: \n becomes a line break, 【填写：label】 a slot. */
export function inline(...content: Inline[]): Node[] {
  return content.flatMap((item) => {
    if (typeof item !== 'string') return [item];
    return item
      .split(/(\n|【填写：[^】]*】)/)
      .filter((piece) => piece !== '')
      .map((piece) => {
        if (piece === '\n') return schema.nodes.hardBreak.create();
        if (piece.startsWith('【填写：')) return schema.nodes.slot.create({ label: piece.slice(4, -1) });
        return schema.text(piece);
      });
  });
}

/** A text block of a given type; `attrs.id` may be left out inside `doc`. */
export const block = (name: NodeName, attrs: Attrs, ...content: Inline[]): Node =>
  schema.nodes[name].create(attrs, inline(...content));

export const title = (...content: Inline[]): Node => block('title', {}, ...content);
export const p = (...content: Inline[]): Node => block('paragraph', {}, ...content);
export const h1 = (text: Inline, attrs: Partial<HeadingAttrs> = {}): Node =>
  block('heading', { level: 1, ...attrs }, text);
export const h2 = (text: Inline, attrs: Partial<HeadingAttrs> = {}): Node =>
  block('heading', { level: 2, ...attrs }, text);
/** A run-in level-2 heading: （一）健全机制。text of the paragraph… */
export const runIn = (text: Inline, attrs: Partial<HeadingAttrs> = {}): Node =>
  block('heading', { level: 2, runIn: true, ...attrs }, text);

/** A table of plain texts; the first row is the heading row. */
export function table(rows: readonly (readonly string[])[]): Node {
  const row = (cells: readonly string[], name: 'tableHeader' | 'tableCell') =>
    schema.nodes.tableRow.create(
      null,
      cells.map((text) => schema.nodes[name].create(null, p(text))),
    );
  return schema.nodes.table.create(
    null,
    rows.map((cells, i) => row(cells, i === 0 ? 'tableHeader' : 'tableCell')),
  );
}

/** A document of the given blocks, ids b1, b2, … in reading order. */
export function doc(...blocks: Node[]): Node {
  const made = schema.nodes.doc.create(null, Fragment.from(blocks));
  return assignIds(made, sequentialIds());
}
