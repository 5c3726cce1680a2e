import { Fragment, type Node } from 'prosemirror-model';
import { assignIds } from '../schema/assign-ids';
import { block } from '../schema/build';
import { schema } from '../schema/schema';
import { fillPlaceholders, type Occasion } from './fill-placeholders';
import type { SkeletonBlock, Template, TemplatePart } from './template';

/**
 * The document one begins to write on: title, addressees, opening, every part with its heading and skeleton,
 * closing, signature and date. What only the author knows is a slot. Ids are drawn from `nextId`.
 */
export function instantiate(
  template: Template,
  occasion: Occasion & { readonly nextId: () => string },
): Node {
  const fill = (pattern: string) => fillPlaceholders(pattern, occasion);
  const paragraph = (pattern: string) => block('paragraph', {}, fill(pattern));
  const blocks = [
    block('title', {}, fill(template.title)),
    recipientBlock(template, occasion),
    ...template.opening.map(paragraph),
    ...template.parts.flatMap((part) => partBlocks(part, fill)),
    ...template.closing.map(paragraph),
    block('signature', {}, fill(template.signature)),
    block('date', {}, fill(template.date)),
  ];
  return assignIds(schema.nodes.doc.create(null, Fragment.from(blocks)), occasion.nextId);
}

function recipientBlock(template: Template, occasion: Occasion): Node {
  const patterns = template.recipients === 'unit' ? occasion.unit.recipients : template.recipients;
  const names = patterns.map((pattern) => fillPlaceholders(pattern, occasion)).join('、');
  return block('recipient', {}, `${names === '' ? '【填写：主送机关】' : names}：`);
}

/** The blocks of one part, heading first, without ids: also what “插入这一部分” puts into a document. */
export function partBlocks(part: TemplatePart, fill: (pattern: string) => string): Node[] {
  const skeleton = (item: SkeletonBlock): Node =>
    item.type === 'paragraph'
      ? block('paragraph', {}, fill(item.text))
      : block('heading', { level: item.level, runIn: item.runIn }, fill(item.text));
  return [
    block('heading', { level: 1, role: part.role }, fill(part.heading)),
    ...part.skeleton.map(skeleton),
  ];
}
