import { describe, expect, it } from 'vitest';
import { doc, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { caretAt, editing, linksIn, run, type, undone } from '../editing';
import { insertFact } from './insert-fact';

const open = () => caretAt(editing(doc(title('题目'), p('出动执法人员，检查。'))), 'b2', 6);

describe('inserting a figure of the ledger', () => {
  it('writes it linked at the caret, which then stands behind it', () => {
    const after = run(open(), insertFact('300余人次', 'F18'));
    expect(linksIn(after)).toEqual(['出动执法人员[300余人次](F18)，检查。']);
    expect(linksIn(type(after, '的检查'))).toEqual(['出动执法人员[300余人次](F18)的检查，检查。']);
  });

  it('is taken back in one undo', () => {
    expect(undone(run(open(), insertFact('312人次', 'F18'))).doc.eq(open().doc)).toBe(true);
  });

  it('takes on the look of the text around it', () => {
    const bold = schema.text('出动人员', [schema.marks.strong.create()]);
    const state = caretAt(editing(doc(title('题目'), p(bold))), 'b2', 4);
    const { lastChild } = run(state, insertFact('312人次', 'F18')).doc.child(1);
    expect(lastChild?.marks.map(({ type }) => type.name)).toEqual(expect.arrayContaining(['strong']));
  });

  it('has nothing to write without words', () => {
    expect(insertFact('', 'F18')(open())).toBe(false);
  });
});
