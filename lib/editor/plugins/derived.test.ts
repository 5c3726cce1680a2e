import type { EditorState } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { doc, h1, h2, p, runIn, title } from '@/lib/schema/build';
import { setBlock } from '../commands/set-block';
import { setHeading } from '../commands/set-heading';
import { caretAt, compose, editing, run, type } from '../editing';
import { numbersOf } from './derived';

/** What the page shows before each block, read from the decorations themselves. */
function shownNumbers(state: EditorState): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const plugin of state.plugins) {
    const set = plugin.props.decorations?.call(plugin, state);
    if (!(set instanceof DecorationSet)) continue;
    for (const decoration of set.find()) {
      // The public type leaves the attributes out.
      const { attrs } = (decoration as unknown as { type: { attrs?: Record<string, string> } }).type;
      const block = state.doc.nodeAt(decoration.from);
      if (attrs?.['data-number'] && block) shown[block.attrs.id] = attrs['data-number'];
    }
  }
  return shown;
}

const open = () => editing(doc(title('题目'), h1('甲'), h2('子'), p('文'), h1('乙'), runIn('丙。后文')));

describe('numerals of headings', () => {
  it('stand beside the blocks and never in the text', () => {
    expect(shownNumbers(open())).toEqual({ b2: '一、', b3: '（一）', b5: '二、', b6: '（一）' });
    expect(open().doc.textContent).toBe('题目甲子文乙丙。后文');
  });

  it('follow when a heading comes in or goes', () => {
    const more = run(caretAt(open(), 'b4', 0), setHeading(1));
    expect(shownNumbers(more)).toEqual({ b2: '一、', b3: '（一）', b4: '二、', b5: '三、', b6: '（一）' });
    const fewer = run(caretAt(more, 'b2', 0), setBlock('paragraph'));
    expect(shownNumbers(fewer)).toMatchObject({ b4: '一、', b5: '二、' });
    expect(shownNumbers(fewer).b2).toBeUndefined();
    expect(shownNumbers(fewer)).toEqual(Object.fromEntries(numbersOf(fewer)));
  });

  it('stand still while an input method composes', () => {
    const composed = compose(caretAt(open(), 'b2', 1), '新');
    expect(shownNumbers(composed)).toEqual(shownNumbers(open()));
  });

  it('stay right through typing in a heading', () => {
    expect(shownNumbers(type(caretAt(open(), 'b5', 1), '再写几个字'))).toEqual(shownNumbers(open()));
  });
});
