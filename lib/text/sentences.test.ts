import { expect, it } from 'vitest';
import { sentences } from './sentences';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

it('a sentence keeps its end mark', () => {
  expect(cut('开展培训6次。办结9件！还有吗？')).toEqual(['开展培训6次。', '办结9件！', '还有吗？']);
});

it('a semicolon does not end a sentence', () => {
  expect(cut('排查6次；整改5处。')).toEqual(['排查6次；整改5处。']);
});

it('closing quotation marks and brackets stay with the sentence they close', () => {
  expect(cut('他说：“已办结。”随后回访。（共3户。）完毕')).toEqual([
    '他说：“已办结。”',
    '随后回访。',
    '（共3户。）',
    '完毕',
  ]);
});

it('a line break ends a sentence and outer space is left out', () => {
  expect(cut('　一、主要举措\n　全年6次。 ')).toEqual(['一、主要举措', '全年6次。']);
});

it('nothing but space has no sentence', () => {
  expect(cut(' \n　')).toEqual([]);
});

it('an unfinished sentence reaches to the end of the text', () => {
  expect(cut('全年开展')).toEqual(['全年开展']);
});
