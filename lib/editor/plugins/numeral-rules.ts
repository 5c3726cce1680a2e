import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { schema } from '@/lib/schema/schema';

/** A numeral typed at the start of a paragraph makes it a heading; the numeral itself is derived from then on. */
const heading = (pattern: RegExp, level: HeadingLevel): InputRule =>
  new InputRule(pattern, (state, _match, start, end) => {
    const $start = state.doc.resolve(start);
    if ($start.depth !== 1 || $start.parent.type !== schema.nodes.paragraph) return null;
    const { id } = $start.parent.attrs;
    return state.tr
      .delete(start, end)
      .setNodeMarkup($start.before(), schema.nodes.heading, { id, level, role: null });
  });

/** Writing on behind the 。 that ends a heading of level 2 or lower makes it a run-in heading. */
const runIn = new InputRule(/^[^。：]{1,40}。([^\s。])$/, (state, match, start, end) => {
  const $start = state.doc.resolve(start);
  const block = $start.parent;
  if (block.type !== schema.nodes.heading || block.attrs.level === 1 || block.attrs.runIn) return null;
  return state.tr.insertText(match[1] ?? '', end).setNodeAttribute($start.before(), 'runIn', true);
});

/** 一、 （一） 1. and （1） typed at the start of a paragraph; Backspace right after takes the change back. */
export const numeralRules = (): Plugin =>
  inputRules({
    rules: [
      heading(/^[一二三四五六七八九十]{1,3}、$/, 1),
      heading(/^[（(][一二三四五六七八九十]{1,3}[）)]$/, 2),
      heading(/^\d{1,2}[.．]\s$/, 3),
      heading(/^[（(]\d{1,2}[）)]$/, 4),
      runIn,
    ],
  });
