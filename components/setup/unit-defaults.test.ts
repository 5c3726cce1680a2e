import { expect, test } from 'vitest';
import { usualOrgan, usualRecipients } from './unit-defaults';

test('a town issues through its government, a subdistrict through its office, a department by itself', () => {
  expect(usualOrgan('青禾镇', 'town')).toBe('青禾镇人民政府');
  expect(usualOrgan('柳溪街道', 'subdistrict')).toBe('柳溪街道办事处');
  expect(usualOrgan('云川县司法局', 'department')).toBe('云川县司法局');
  expect(usualOrgan('青禾镇人民政府', 'town')).toBe('青禾镇人民政府');
  expect(usualOrgan('', 'town')).toBe('');
});

test('the report goes to the committee and the government above', () => {
  expect(usualRecipients('云川县')).toBe('中共云川县委员会、云川县人民政府');
  expect(usualRecipients(undefined)).toBe('');
});
