import { expect, test } from 'vitest';
import { type SetupInput, setupBody } from './setup-body';

const filled: SetupInput = {
  name: '周明岚',
  username: 'zhouminglan',
  password: 'qinghe-2026-zhen',
  repeat: 'qinghe-2026-zhen',
  unitName: '青禾镇',
  level: 'town',
  organ: '青禾镇人民政府',
  superiors: '云川县、临江市',
  recipients: '中共云川县委员会、云川县人民政府',
  villages: '东湾村\n西岭村',
  shortNames: '',
  sample: 'yes',
};

test('a filled form becomes the request, names divided', () => {
  const result = setupBody('t0', filled);
  expect(result).toMatchObject({
    body: {
      token: 't0',
      account: { username: 'zhouminglan' },
      unit: { superiors: ['云川县', '临江市'], villages: ['东湾村', '西岭村'], shortNames: [] },
    },
  });
});

test('each field that is wrong says so in a sentence', () => {
  const result = setupBody('t0', { ...filled, name: ' ', username: 'a b', password: 'short', superiors: '' });
  if (!('errors' in result)) throw new Error('the form should be refused');
  expect(Object.keys(result.errors).sort()).toEqual(['name', 'password', 'superiors', 'username']);
  for (const sentence of Object.values(result.errors)) expect(sentence).toMatch(/。$/);
});

test('two different passwords are told at the second field', () => {
  expect(setupBody('t0', { ...filled, repeat: 'other-words-1' })).toEqual({
    errors: { repeat: '两次填的密码不一样，请再填一次。' },
  });
});
