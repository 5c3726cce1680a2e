import { expect, it } from 'vitest';
import { metricOf } from './metric';

it('the longest word that is counted in the unit names the indicator', () => {
  expect(metricOf('开展执法人员培训', '次')).toBe('执法培训');
  expect(metricOf('开展业务培训', '次')).toBe('法治培训');
});

it('of words equally long the last one wins', () => {
  expect(metricOf('集体学法、专题学习', '次')).toBe('专题学习');
  expect(metricOf('专题学习、集体学法', '次')).toBe('领导干部学法');
});

it('a word that is not counted in the unit names nothing', () => {
  expect(metricOf('开展业务培训', '个')).toBeNull();
  expect(metricOf('开展业务培训', '光年')).toBeNull();
  expect(metricOf('', '次')).toBeNull();
});
