import { describe, expect, it } from 'vitest';
import { readClaims } from '@/lib/text/read-claims';
import { readAs } from './read-as';

const read = (text: string) => {
  const [claim] = readClaims(text);
  return claim ? readAs(claim) : undefined;
};

describe('how a number was read', () => {
  it.each([
    ['检查64次。', null],
    ['化解率97.6%。', null],
    ['宣传1.5万余人次。', '多于 15,000 人次'],
    ['约300人次参加。', '约 300 人次'],
    ['走访三百户。', '300 户'],
  ])('is said of “%s” only where the words do not say it: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });
});
