import { describe, expect, it } from 'vitest';
import { doc, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { editing, linked, linksIn, run, undone } from '../editing';
import { rewordClaims } from './reword-claims';

const open = () =>
  editing(
    doc(
      title('题目'),
      p(...linked('出动[312人次](F18)，检查[64次](F19)。')),
      p(...linked('共[64次](F19)。')),
    ),
  );

const people = { block: 'b2', from: 2, to: 7 };
const checks = { block: 'b2', from: 10, to: 13 };
const again = { block: 'b3', from: 1, to: 4 };

describe('writing numbers anew', () => {
  it('keeps the link on the new words', () => {
    const after = run(open(), rewordClaims([{ at: people, words: '近320人次' }]));
    expect(linksIn(after)[0]).toBe('出动[近320人次](F18)，检查[64次](F19)。');
  });

  it('does all places in one undo, whatever their order', () => {
    const after = run(
      open(),
      rewordClaims([
        { at: people, words: '3200人次' },
        { at: again, words: '165次' },
        { at: checks, words: '165次' },
      ]),
    );
    expect(linksIn(after)).toEqual(['出动[3200人次](F18)，检查[165次](F19)。', '共[165次](F19)。']);
    expect(undone(after).doc.eq(open().doc)).toBe(true);
  });

  it('keeps comments on the words', () => {
    const comment = schema.marks.comment.create({ thread: 't1' });
    const state = editing(doc(title('题目'), p(schema.text('64次', [comment]))));
    const after = run(state, rewordClaims([{ at: { block: 'b2', from: 0, to: 3 }, words: '65次' }]));
    expect(after.doc.child(1).firstChild?.marks).toEqual([comment]);
  });

  it('changes nothing where one place is gone, two overlap or a word is missing', () => {
    expect(
      rewordClaims([
        { at: people, words: '1次' },
        { at: { ...again, to: 99 }, words: '2次' },
      ])(open()),
    ).toBe(false);
    expect(
      rewordClaims([
        { at: people, words: '1次' },
        { at: { ...people, from: 4 }, words: '2次' },
      ])(open()),
    ).toBe(false);
    expect(rewordClaims([{ at: people, words: '' }])(open())).toBe(false);
  });
});
