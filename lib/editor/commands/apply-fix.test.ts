import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { applyEdits as pureEdits } from '@/lib/checker/apply-edits';
import type { Edit } from '@/lib/checker/fix';
import { doc, h1, p, title } from '@/lib/schema/build';
import { editing, linked, linksIn, run, undone } from '../editing';
import { applyEdits } from './apply-fix';

const sample = () =>
  doc(title('题目'), h1('一部分'), p('整改率93.4%，共119处。'), h1('二部分'), p('第二段'), p('第三段'));

const text = (edit: Partial<Extract<Edit, { kind: 'replace' }>>): Edit => ({
  kind: 'replace',
  block: 'b3',
  from: 3,
  to: 8,
  insert: '93.7%',
  ...edit,
});

const anyEdit = fc.oneof(
  fc
    .record({
      from: fc.nat(12),
      length: fc.nat(4),
      insert: fc.constantFrom('', '新', '【填写：数】', '甲\n乙'),
    })
    .map(({ from, length, insert }): Edit => text({ from, to: from + length, insert })),
  fc.constantFrom('b1', 'b3', 'b6').map(
    (after): Edit => ({
      kind: 'insertBlocks',
      after,
      blocks: [
        { type: 'heading', level: 1, role: 'plan', text: '安排' },
        { type: 'paragraph', text: '【填写：安排】' },
      ],
    }),
  ),
  fc.constant<Edit>({ kind: 'setAttr', block: 'b2', attr: 'role', value: 'achievements' }),
  fc.constantFrom('b2', 'b5').map((block): Edit => ({ kind: 'joinNext', block })),
  fc.constant<Edit>({ kind: 'moveBlocks', first: 'b4', last: 'b5', after: 'b1' }),
  fc.constant<Edit>({ kind: 'moveBlocks', first: 'b2', last: 'b3', after: 'b6' }),
);

const withoutIds = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json, (key, value) => (key === 'id' ? undefined : value)));

describe('applyEdits of the editor', () => {
  it('replaces words and takes them back in one undo', () => {
    const before = editing(sample());
    const after = run(before, applyEdits([text({})]));
    expect(after.doc.child(2).textContent).toBe('整改率93.7%，共119处。');
    expect(undone(after).doc.eq(before.doc)).toBe(true);
  });

  it('keeps the link of a number on the one that takes its place, and only where all of it is linked', () => {
    const state = () => editing(doc(title('题目'), p(...linked('检查[64次](F18)，抽查'))));
    const edit = (from: number, insert: string): Edit => ({
      kind: 'replace',
      block: 'b2',
      from,
      to: 5,
      insert,
    });
    expect(linksIn(run(state(), applyEdits([edit(2, '66次')])))).toEqual(['检查[66次](F18)，抽查']);
    expect(linksIn(run(state(), applyEdits([edit(0, '巡查66次')])))).toEqual(['巡查66次，抽查']);
  });

  it('takes several edits back in one undo', () => {
    const before = editing(sample());
    const after = run(
      before,
      applyEdits([
        text({ from: 0, to: 3, insert: '比例' }),
        text({}),
        { kind: 'moveBlocks', first: 'b4', last: 'b6', after: 'b1' },
      ]),
    );
    expect(after.doc.child(1).textContent).toBe('二部分');
    expect(after.doc.child(5).textContent).toBe('比例93.7%，共119处。');
    expect(undone(after).doc.eq(before.doc)).toBe(true);
  });

  it('does nothing when a position lies behind the text', () => {
    const state = editing(sample());
    expect(applyEdits([text({ to: 99 })])(state)).toBe(false);
  });

  it('does nothing when the block is gone', () => {
    const state = editing(sample());
    expect(applyEdits([text({ block: 'b99' })])(state)).toBe(false);
  });

  it('gives the same document as the checker’s pure edits', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (edits) => {
        const state = editing(sample());
        const pure = pureEdits(state.doc, edits, sequentialIds('n'));
        let applied = null as ReturnType<typeof editing> | null;
        const command = applyEdits(edits);
        if (command(state)) applied = run(state, command);
        if (!pure.ok) return applied === null;
        if (pure.value.eq(state.doc)) return true;
        expect(withoutIds(applied?.doc.toJSON())).toEqual(withoutIds(pure.value.toJSON()));
        return true;
      }),
      { numRuns: 300 },
    );
  });
});
