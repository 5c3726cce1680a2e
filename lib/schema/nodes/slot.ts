import type { NodeSpec } from 'prosemirror-model';

/** What a slot prints as until somebody fills it in. */
export const slotText = (label: string): string => `【填写：${label}】`;

/** 【填写：…】: a place the author must fill in; export refuses while one is left. `label` says with what. */
export const slot: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { label: { default: '', validate: 'string' } },
  leafText: (node) => slotText(node.attrs.label),
  parseDOM: [{ tag: 'span.sb-slot', getAttrs: (dom) => ({ label: dom.getAttribute('data-label') ?? '' }) }],
  toDOM: (node) => ['span', { class: 'sb-slot', 'data-label': node.attrs.label }, slotText(node.attrs.label)],
};
