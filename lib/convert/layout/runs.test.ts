import { describe, expect, it } from 'vitest';
import { h1, p, runIn } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { acceptedText, runsOf } from './runs';

const by = { author: '张三', time: '2026-01-03T08:00:00Z' };

describe('the runs of a block', () => {
  it('are cut where a run-in heading ends', () => {
    const runs = runsOf(runIn('健全机制。全年学法6次。'));
    expect(runs.map(({ text, part }) => [text, part])).toEqual([
      ['健全机制。', 'head'],
      ['全年学法6次。', 'body'],
    ]);
  });

  it('belong to the heading altogether where nothing is run in', () => {
    expect(runsOf(h1('主要举措。成效')).map(({ part }) => part)).toEqual(['head']);
  });

  it('give a slot in words, at one offset of the block', () => {
    const [before, slot, after] = runsOf(p('共', '【填写：件数】', '件'));
    expect(before).toMatchObject({ text: '共', from: 0, to: 1 });
    expect(slot).toMatchObject({ text: '【填写：件数】', name: 'slot', from: 1, to: 2 });
    expect(after).toMatchObject({ text: '件', from: 2, to: 3 });
  });

  it('leave out words suggested to go once suggestions are taken as accepted', () => {
    const block = p(
      '成功率',
      schema.text('96.2%', [schema.marks.insertion.create(by)]),
      schema.text('96%', [schema.marks.deletion.create(by)]),
    );
    expect(acceptedText(block)).toBe('成功率96.2%');
  });
});
