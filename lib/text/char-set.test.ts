import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charSet, isIn } from './char-set';

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('a set of characters', () => {
  it('holds what it was made of and nothing else', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.array(unit), (members, others) => {
        const set = charSet(members.join(''));
        for (const char of [...members, ...others, '\0', '\uffff'])
          expect(isIn(set, char, 0)).toBe(members.includes(char));
      }),
    );
  });

  it('holds nothing before a text or behind it', () => {
    expect([-1, 0, 1].map((at) => isIn(charSet('，'), '，', at))).toEqual([false, true, false]);
  });
});
