import { describe, expect, it } from 'vitest';
import { h1, p, runIn } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { type NoteMark, notedRuns } from './noted-runs';
import { runsOf } from './runs';

const evidence = schema.marks.evidence.create({ fact: 'F01' });

type Block = ReturnType<typeof p>;

const printed = (block: Block, ...marks: NoteMark[]): string[] =>
  notedRuns(runsOf(block), marks).map(({ text, raised }) => (raised ? `^${text}` : text));

describe('runs with notes', () => {
  it('have each note after its words, wherever the runs are cut', () => {
    const block = p('受理', schema.text('41件', [evidence]), '，办结41件，都已答复。');
    expect(printed(block, { at: 5, label: '[1]' }, { at: 11, label: '[2]' })).toEqual([
      '受理',
      '41件',
      '^[1]',
      '，办结41件',
      '^[2]',
      '，都已答复。',
    ]);
  });

  it('keep places, and slots as they are', () => {
    const block = p('办结', '【填写：件数】', '共9件');
    const runs = notedRuns(runsOf(block), [{ at: 6, label: '[1]' }]);
    expect(runs.map(({ text, from, to }) => [text, from, to])).toEqual([
      ['办结', 0, 2],
      ['【填写：件数】', 2, 3],
      ['共9件', 3, 6],
      ['[1]', 6, 6],
    ]);
  });

  it('set a note inside a mark under it, and one at its end outside', () => {
    const block = p(schema.text('受理41件纠纷', [evidence]), '。');
    const facts = (at: number) =>
      notedRuns(runsOf(block), [{ at, label: '[1]' }])
        .filter(({ raised }) => raised)
        .map(({ marks }) => marks.length);
    expect([facts(5), facts(7)]).toEqual([[1], [0]]);
  });

  it('belong to the heading or to the text run in, as their words do', () => {
    const block = runIn('整治8处。查改9处。');
    const notes = notedRuns(runsOf(block), [
      { at: 4, label: '[1]' },
      { at: 9, label: '[2]' },
    ]).filter(({ raised }) => raised);
    expect(notes.map(({ part }) => part)).toEqual(['head', 'body']);
  });

  it('are the same runs where there are no notes', () => {
    const runs = runsOf(h1('举措'));
    expect(notedRuns(runs, [])).toEqual(runs);
  });
});
