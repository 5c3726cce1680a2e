import { describe, expect, it } from 'vitest';
import { signOff } from './sign-off';

describe('the sign-off under a seal', () => {
  it('keeps four characters free beside the date and centres the organ on it', () => {
    const { signatures, date } = signOff({ signatures: [7], date: 6.5 }, 'sealed');
    expect(date).toBe(4);
    expect(signatures).toEqual([3.75]);
  });

  it('never pushes a long organ off the line', () => {
    const { signatures } = signOff({ signatures: [24], date: 6.5 }, 'sealed');
    expect(signatures[0]).toBe(0);
    expect(signOff({ signatures: [30], date: 6.5 }, 'sealed').signatures).toEqual([0]);
  });

  it('centres each of several organs', () => {
    expect(signOff({ signatures: [8, 6], date: 6 }, 'sealed').signatures).toEqual([3, 4]);
  });
});

describe('the sign-off without a seal', () => {
  it('keeps two characters free beside the organ and begins the date two to the right of it', () => {
    const { signatures, date } = signOff({ signatures: [12], date: 6 }, 'unsealed');
    expect(signatures).toEqual([2]);
    const organBegins = 28 - 2 - 12;
    expect(28 - (date ?? 0) - 6).toBe(organBegins + 2);
  });

  it('moves the organ left when the date would stand less than two characters in', () => {
    const { signatures, date } = signOff({ signatures: [5], date: 6 }, 'unsealed');
    expect(date).toBe(2);
    expect(28 - (signatures[0] ?? 0) - 5).toBe(28 - 2 - 6 - 2);
  });

  it('places a date or an organ that stands alone', () => {
    expect(signOff({ signatures: [], date: 6 }, 'unsealed')).toMatchObject({ signatures: [], date: 2 });
    expect(signOff({ signatures: [7], date: null }, 'unsealed')).toMatchObject({
      signatures: [2],
      date: null,
    });
  });
});
