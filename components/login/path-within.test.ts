import { expect, test } from 'vitest';
import { pathWithin } from './path-within';

test('a path of this site is kept', () => {
  expect(pathWithin('/reports/k3f9')).toBe('/reports/k3f9');
});

test('what leads elsewhere is not', () => {
  for (const value of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'reports',
    undefined,
    ['/a'],
  ])
    expect(pathWithin(value)).toBeNull();
});
