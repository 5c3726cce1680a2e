import { describe, expect, it } from 'vitest';
import { nothingUnsent, type Saving } from '@/lib/editor/save/machine';
import { saveWords } from './save-words';

const now = new Date(2026, 10, 21, 10, 50);
const say = (part: Partial<Saving>) => saveWords({ ...nothingUnsent(null), ...part }, now).text;

describe('the words for saving', () => {
  it('say saved only when nothing is unsent', () => {
    expect(say({ savedAt: new Date(2026, 10, 21, 10, 42) })).toBe('已保存到服务器 10:42');
    expect(say({ savedAt: new Date(2026, 10, 20, 9, 5) })).toBe('已保存到服务器 11月20日 09:05');
    expect(say({ unsent: 2, savedAt: now })).toBe('正在保存，2 处改动');
  });

  it('say where the text is while the server is away', () => {
    expect(say({ unsent: 26, trouble: { kind: 'offline' } })).toBe('存在这台电脑，26 处待补交');
    expect(say({ unsent: 1, trouble: { kind: 'signedOut' } })).toBe('存在这台电脑，1 处待补交');
  });

  it('say so when nothing keeps the text, and offer to copy it', () => {
    const lost = {
      ...nothingUnsent(null),
      unsent: 3,
      trouble: { kind: 'offline' },
      journal: 'failed',
    } as const;
    expect(saveWords(lost, now)).toMatchObject({
      tone: 'red',
      copy: true,
      text: '没有保存：这台电脑存不下了',
    });
    expect(say({ unsent: 3, trouble: { kind: 'diskFull' } })).toBe('没有保存：服务器磁盘已满');
  });
});
