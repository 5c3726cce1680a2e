import { expect, test } from 'vitest';
import { splitNames } from './split-names';

test('names may be divided by any of the usual marks or by lines', () => {
  expect(splitNames('云川县、临江市')).toEqual(['云川县', '临江市']);
  expect(splitNames('东湾村，西岭村\n柳林社区; 东湾村')).toEqual(['东湾村', '西岭村', '柳林社区']);
});

test('an empty field is no names', () => {
  expect(splitNames(' \n ')).toEqual([]);
});
