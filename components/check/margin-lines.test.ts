import { expect, test } from 'vitest';
import { marginLines } from './margin-lines';

test('findings on one line of text share one sign', () => {
  expect(
    marginLines([
      { order: 5, top: 300 },
      { order: 3, top: 304 },
      { order: 3, top: 301 },
    ]),
  ).toEqual([{ top: 300, orders: [3, 5] }]);
});

test('signs of different lines stay in order and do not touch', () => {
  const lines = marginLines([
    { order: 2, top: 115 },
    { order: 1, top: 100 },
    { order: 4, top: 400 },
  ]);
  expect(lines).toEqual([
    { top: 100, orders: [1] },
    { top: 122, orders: [2] },
    { top: 400, orders: [4] },
  ]);
});
