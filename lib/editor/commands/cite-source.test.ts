import { NodeSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { blockText } from '@/lib/schema/block-text';
import { doc, p, title } from '@/lib/schema/build';
import { readClaims } from '@/lib/text/read-claims';
import { editing, run, undone } from '../editing';
import { citeSource } from './cite-source';

const open = () => editing(doc(title('题目'), p('受理纠纷213件。群众安全感为98.1%。')));
const place = { block: 'b2', from: 14, to: 19 };

describe('naming the source of a number', () => {
  it('begins its sentence with a slot, selected, in one undo', () => {
    const after = run(open(), citeSource(place));
    expect(blockText(after.doc.child(1))).toBe('受理纠纷213件。据\uFFFC统计，群众安全感为98.1%。');
    const { selection } = after;
    expect(selection instanceof NodeSelection && selection.node.attrs.label).toBe('来源');
    expect(undone(after).doc.eq(open().doc)).toBe(true);
  });

  it('makes it an attributed number once the slot is filled, and not before', () => {
    const after = run(open(), citeSource(place));
    const sources = (text: string) => readClaims(text).map(({ source }) => source);
    expect(sources(blockText(after.doc.child(1)))).toEqual([null, null]);
    const filled = after.apply(after.tr.insertText('县统计局'));
    expect(sources(blockText(filled.doc.child(1)))).toEqual([null, '县统计局']);
  });
});
