import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random';

const draws = (seed: string, n = 5): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, random);
};

describe('random numbers from a seed', () => {
  it('are the same for the same seed, on every machine', () => {
    expect(draws('青禾', 3).map((value) => value.toFixed(9))).toMatchInlineSnapshot(`
      [
        "0.056796240",
        "0.353071358",
        "0.979930818",
      ]
    `);
    expect(draws('青禾')).toEqual(draws('青禾'));
  });

  it('are others for another seed', () => {
    expect(draws('a1')).not.toEqual(draws('a2'));
    expect(draws('')).not.toEqual(draws('0'));
  });

  it('fill the interval evenly', () => {
    const counts = new Array<number>(10).fill(0);
    for (const value of draws('even', 20_000)) {
      expect(value >= 0 && value < 1).toBe(true);
      const tenth = Math.floor(value * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
