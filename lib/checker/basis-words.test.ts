import { expect, test } from 'vitest';
import { basisWords } from './basis-words';

test('an instrument stands in its brackets, with the article only where it was verified', () => {
  const rule = { title: '督察工作规定', article: '第二十四条', level: 'partyRegulation' } as const;
  expect(basisWords({ ...rule, verified: true })).toBe('《督察工作规定》第二十四条');
  expect(basisWords({ ...rule, verified: false })).toBe('《督察工作规定》');
});

test('a standard is named as standards are, practice and our own advice as what they are', () => {
  expect(basisWords({ title: 'GB/T 8170 数值修约规则', level: 'standard', verified: true })).toBe(
    'GB/T 8170 数值修约规则',
  );
  expect(basisWords({ title: '审核惯例', level: 'practice', verified: true })).toBe('审核惯例');
});
