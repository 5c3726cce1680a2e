import { expect, it } from 'vitest';
import { longestAt, longestBefore, standsIn, wordTrie } from './trie';

const forward = wordTrie(['执法', '执法人员', '一'], 'forward');
const backward = wordTrie(['总计', '计'], 'backward');

it('the longest word is found, from either side', () => {
  expect(longestAt(forward, '持证执法人员', 2)).toMatchObject({ start: 2, end: 6 });
  expect(longestBefore(backward, '罚款总计', 4)).toMatchObject({ start: 2, end: 4 });
});

it('a refused word leaves room for a shorter one', () => {
  expect(longestAt(forward, '执法人员', 0, (end) => end < 4)?.end).toBe(2);
});

it('a character that shares its low bits with the first of a word begins none', () => {
  const alike = String.fromCharCode('一'.charCodeAt(0) + 1024);
  expect(longestAt(forward, alike, 0)).toBeNull();
  expect(standsIn(forward, alike)).toBe(false);
});

it('nothing begins before the text or behind it', () => {
  expect(longestAt(forward, '一', -1)).toBeNull();
  expect(longestAt(forward, '一', 1)).toBeNull();
  expect(longestBefore(backward, '计', 0)).toBeNull();
});

it('a word stands in a text wherever it begins', () => {
  expect(standsIn(forward, '综合执法')).toBe(true);
  expect(standsIn(forward, '综合执')).toBe(false);
});
