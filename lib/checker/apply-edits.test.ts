import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { block, doc, h1, p, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { applyEdits } from './apply-edits';
import { writeDocument } from './examples/document-text';
import type { Edit } from './fix';

const report = () =>
  doc(
    title('报告'),
    h1('甲', { typed: '三、' }),
    p('一二三四五'),
    p('六'),
    block('date', {}, '2026年12月31日'),
  );

const apply = (...edits: Edit[]) => applyEdits(report(), edits, sequentialIds('n'));

const lines = (...edits: Edit[]) => {
  const result = apply(...edits);
  return result.ok ? writeDocument(result.value) : [result.error.code];
};

describe('the edits of a fix', () => {
  it('replace several places of one block by the positions it had before', () => {
    expect(
      lines(
        { kind: 'replace', block: 'b3', from: 0, to: 1, insert: '壹壹' },
        { kind: 'replace', block: 'b3', from: 3, to: 4, insert: '' },
      )[2],
    ).toBe('壹壹二三五');
  });

  it('turn 【填写：…】 into a slot', () => {
    const result = apply({ kind: 'replace', block: 'b4', from: 1, to: 1, insert: '【填写：次数】次' });
    expect(result.ok && result.value.child(3).child(1).type.name).toBe('slot');
  });

  it('insert blocks with new ids behind a block, or before signature and date', () => {
    const blocks = [
      { type: 'heading', level: 1, role: 'plan', text: '打算' },
      { type: 'paragraph', text: '乙' },
    ] as const;
    expect(lines({ kind: 'insertBlocks', after: 'b3', blocks })).toEqual([
      '# 报告',
      '三、甲',
      '一二三四五',
      '二、打算',
      '乙',
      '六',
      '日期：2026年12月31日',
    ]);
    expect(lines({ kind: 'insertBlocks', after: null, blocks })[5]).toBe('乙');
  });

  it('move, join, and set an attribute', () => {
    expect(lines({ kind: 'moveBlocks', first: 'b2', last: 'b3', after: 'b4' }).slice(1, 4)).toEqual([
      '六',
      '三、甲',
      '一二三四五',
    ]);
    expect(lines({ kind: 'joinNext', block: 'b3' })[2]).toBe('一二三四五六');
    expect(lines({ kind: 'setAttr', block: 'b2', attr: 'typed', value: null })[1]).toBe('一、甲');
  });

  it('reach a paragraph in a table', () => {
    const made = doc(title('报告'), table([['事项'], ['旧']]));
    let id = '';
    made.descendants((node) => {
      if (node.textContent === '旧' && node.isTextblock) id = node.attrs.id;
    });
    const result = applyEdits(
      made,
      [{ kind: 'replace', block: id, from: 0, to: 1, insert: '新' }],
      sequentialIds('n'),
    );
    expect(result.ok && result.value.textContent).toBe('报告事项新');
  });

  it('leave the link of a number on the one that takes its place', () => {
    const linked = schema.text('312件', [schema.marks.evidence.create({ fact: 'f1' })]);
    const made = doc(title('报告'), p('受理', linked, '。'));
    const lineAfter = (from: number, to: number, insert: string) => {
      const edit = { kind: 'replace', block: 'b2', from, to, insert } as const;
      const result = applyEdits(made, [edit], sequentialIds('n'));
      return result.ok ? writeDocument(result.value)[1] : result.error.code;
    };
    expect(lineAfter(2, 6, '近300件')).toBe('受理⟨近300件→f1⟩。');
    expect(lineAfter(2, 5, '299')).toBe('受理⟨299件→f1⟩。');
    expect(lineAfter(0, 6, '没有受理')).toBe('没有受理。');
  });

  it('are refused whole, by name, when a block or a place is gone', () => {
    expect(lines({ kind: 'replace', block: 'zz', from: 0, to: 0, insert: 'x' })).toEqual(['block-gone']);
    expect(lines({ kind: 'replace', block: 'b4', from: 0, to: 9, insert: 'x' })).toEqual(['out-of-place']);
    expect(lines({ kind: 'joinNext', block: 'b5' })).toEqual(['out-of-place']);
    expect(lines({ kind: 'setAttr', block: 'b3', attr: 'level', value: 2 })).toEqual(['out-of-place']);
    expect(lines({ kind: 'moveBlocks', first: 'b2', last: 'b4', after: 'b3' })).toEqual(['out-of-place']);
    expect(lines({ kind: 'insertBlocks', after: 'zz', blocks: [] })).toEqual(['block-gone']);
  });

  it('leave untouched blocks the same objects', () => {
    const before = report();
    const result = applyEdits(
      before,
      [{ kind: 'replace', block: 'b4', from: 0, to: 0, insert: '五' }],
      () => 'n',
    );
    expect(result.ok && result.value.child(2)).toBe(before.child(2));
  });
});
