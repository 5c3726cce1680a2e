import { describe, expect, it } from 'vitest';
import { doc, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { editing, linked, linksIn, run, undone } from '../editing';
import { linkClaims } from './link-claims';
import { unlinkClaim } from './unlink-claim';

const open = (text = '出动312人次，检查64次。') => editing(doc(title('题目'), p(...linked(text))));

const people = { block: 'b2', from: 2, to: 7 };
const checks = { block: 'b2', from: 10, to: 13 };

describe('linking a number to a fact', () => {
  it('marks exactly its words and is one undo', () => {
    const after = run(open(), linkClaims([{ at: people, fact: 'F18' }]));
    expect(linksIn(after)).toEqual(['出动[312人次](F18)，检查64次。']);
    expect(undone(after).doc.eq(open().doc)).toBe(true);
  });

  it('replaces another link, also one that reached further', () => {
    const after = run(open('[出动312人次](F19)，检查64次。'), linkClaims([{ at: people, fact: 'F18' }]));
    expect(linksIn(after)).toEqual(['出动[312人次](F18)，检查64次。']);
  });

  it('links several in one undo', () => {
    const links = [
      { at: people, fact: 'F18' },
      { at: checks, fact: 'F19' },
    ];
    const after = run(open(), linkClaims(links));
    expect(linksIn(after)).toEqual(['出动[312人次](F18)，检查[64次](F19)。']);
    expect(undone(after).doc.eq(open().doc)).toBe(true);
  });

  it('keeps the look of the words', () => {
    const bold = schema.text('312人次', [schema.marks.strong.create()]);
    const state = editing(doc(title('题目'), p('出动', bold, '。')));
    const after = run(state, linkClaims([{ at: people, fact: 'F18' }]));
    expect(
      after.doc
        .child(1)
        .child(1)
        .marks.map(({ type }) => type.name),
    ).toEqual(expect.arrayContaining(['strong', 'evidence']));
  });

  it('links none where one of the places is gone', () => {
    const links = [
      { at: people, fact: 'F18' },
      { at: { ...checks, to: 99 }, fact: 'F19' },
    ];
    expect(linkClaims(links)(open())).toBe(false);
    expect(linkClaims([{ at: { ...people, block: 'b9' }, fact: 'F18' }])(open())).toBe(false);
  });

  it('has nothing to do where the link stands already', () => {
    expect(linkClaims([{ at: people, fact: 'F18' }])(open('出动[312人次](F18)。'))).toBe(false);
  });
});

describe('taking a link away', () => {
  it('leaves the words and the other links', () => {
    const after = run(open('出动[312人次](F18)，检查[64次](F19)。'), unlinkClaim(people));
    expect(linksIn(after)).toEqual(['出动312人次，检查[64次](F19)。']);
  });

  it('is not applicable where there is none', () => {
    expect(unlinkClaim(people)(open())).toBe(false);
  });
});
