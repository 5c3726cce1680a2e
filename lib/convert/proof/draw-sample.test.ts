import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from './draw-sample';

const figures = Array.from({ length: 42 }, (_, i) => i + 1);

describe('a draw', () => {
  it('is repeated by its seed', () => {
    expect(drawSample(figures, 20, 'qinghe')).toEqual(drawSample(figures, 20, 'qinghe'));
    expect(drawSample(figures, 20, 'qinghe')).not.toEqual(drawSample(figures, 20, 'liuxi'));
    expect(drawSample(figures, 5, 'qinghe')).toMatchInlineSnapshot(`
      [
        8,
        15,
        16,
        25,
        40,
      ]
    `);
  });

  it('has as many as asked for, none twice, in their own order', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.integer({ min: 1, max: 200 }), fc.string(), (length, count, seed) => {
        const items = Array.from({ length }, (_, i) => i);
        const drawn = drawSample(items, count, seed);
        expect(drawn).toHaveLength(Math.min(count, length));
        expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(drawn);
        for (const item of drawn) expect(items).toContain(item);
      }),
    );
  });

  it('takes each as often as any other', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 4000; i++)
      for (const item of drawSample(figures.slice(0, 10), 3, `s${i}`))
        counts.set(item, (counts.get(item) ?? 0) + 1);
    for (const count of counts.values()) expect(Math.abs(count - 1200)).toBeLessThan(150);
  });
});
