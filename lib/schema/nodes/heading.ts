import type { NodeSpec } from 'prosemirror-model';
import { type PartRole, partRoles } from '../roles';
import { blockId, readId } from './block-id';

export type HeadingLevel = 1 | 2 | 3 | 4;

/**
 * The attributes of a heading.
 * - `role`: which part a level-1 heading opens; null = inferred from its words.
 * - `runIn`: the block holds the heading and the text after it in one paragraph; the heading ends at the
 *   first 。 or ： (see `headLength`).
 * - `typed`: the numeral as a read file had it (“（三）”); null = derived by the numbering pass.
 */
export type HeadingAttrs = {
  readonly id: string;
  readonly level: HeadingLevel;
  readonly role: PartRole | null;
  readonly runIn: boolean;
  readonly typed: string | null;
};

const isRole = (value: string | null): value is PartRole => partRoles.some((role) => role === value);

/** 标题: levels 1 to 4, printed as 一、 （一） 1. （1）; the numeral is never part of the text. */
export const heading: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: {
    ...blockId,
    level: { default: 1, validate: 'number' },
    role: { default: null, validate: 'string|null' },
    runIn: { default: false, validate: 'boolean' },
    typed: { default: null, validate: 'string|null' },
  },
  defining: true,
  parseDOM: ([1, 2, 3, 4] as const).map((level) => ({
    tag: `h${level + 1}`,
    getAttrs: (dom) => {
      const role = dom.getAttribute('data-role');
      return {
        ...readId(dom),
        level,
        role: isRole(role) ? role : null,
        runIn: dom.getAttribute('data-run-in') === 'true',
        typed: dom.getAttribute('data-typed'),
      };
    },
  })),
  toDOM: (node) => {
    const { id, level, role, runIn, typed } = node.attrs as HeadingAttrs;
    const attrs: Record<string, string> = { class: `sb-h${level}`, 'data-id': id };
    if (role) attrs['data-role'] = role;
    if (runIn) attrs['data-run-in'] = 'true';
    if (typed !== null) attrs['data-typed'] = typed;
    return [`h${level + 1}`, attrs, 0];
  },
};
