import { expect, test } from 'vitest';
import { arrayMethods, objectMethods, stringMethods } from './older-browsers';

const letters = ['a', 'b', 'c'];

test('each stand-in answers as the method it stands for', () => {
  for (const index of [0, 2, -1, -3, 3, -4, 1.7, Number.NaN]) {
    expect(arrayMethods.at.call(letters, index)).toBe(letters.at(index));
    expect(stringMethods.at.call('abc', index)).toBe('abc'.at(index));
  }
  const notC = (value: unknown) => value !== 'c';
  expect(arrayMethods.findLast.call(letters, notC)).toBe(letters.findLast(notC));
  expect(arrayMethods.findLastIndex.call(letters, notC)).toBe(letters.findLastIndex(notC));
  expect(arrayMethods.findLast.call(letters, () => false)).toBeUndefined();
});

test('replacing takes marks of regular expressions as what they are', () => {
  expect(stringMethods.replaceAll.call('1.(1).(1)', '.(1)', '、')).toBe('1.(1).(1)'.replaceAll('.(1)', '、'));
  expect(stringMethods.replaceAll.call('a1b2', /\d/g, (digit) => `<${digit}>`)).toBe('a<1>b<2>');
});

test('only own properties are own', () => {
  expect(objectMethods.hasOwn({ a: 1 }, 'a')).toBe(true);
  expect(objectMethods.hasOwn({}, 'toString')).toBe(false);
});
