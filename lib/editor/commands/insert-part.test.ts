import { NodeSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { block, doc, h1, p, title } from '@/lib/schema/build';
import { editing, run, undone } from '../editing';
import { insertPart } from './insert-part';

const roles: Readonly<Record<string, string>> = { b2: 'achievements', b4: 'plan' };
const roleOf = (id: string) => roles[id] ?? null;

const open = () =>
  editing(
    doc(
      title('题目'),
      h1('成效'),
      p('做了。'),
      h1('安排'),
      p('要做。'),
      block('signature', {}, '青禾镇人民政府'),
    ),
  );

const part = () => [h1('存在的不足和原因', { role: 'shortcomings' }), p('【填写：不足】')];

const texts = (state: ReturnType<typeof open>) => state.doc.children.map((child) => child.textContent);

describe('inserting a required part', () => {
  it('puts it before the first part that comes after it', () => {
    const state = run(open(), insertPart('shortcomings', part(), roleOf));
    expect(texts(state).slice(2, 6)).toEqual(['做了。', '存在的不足和原因', '【填写：不足】', '安排']);
  });

  it('puts the last part at the end of the body, before the signature', () => {
    const state = run(
      open(),
      insertPart('plan', [h1('打算', { role: 'plan' })], () => null),
    );
    expect(texts(state).slice(-2)).toEqual(['打算', '青禾镇人民政府']);
  });

  it('selects the first slot and is one undo step', () => {
    const before = open();
    const state = run(before, insertPart('shortcomings', part(), roleOf));
    expect(state.selection).toBeInstanceOf(NodeSelection);
    expect(undone(state).doc.eq(before.doc)).toBe(true);
  });
});
