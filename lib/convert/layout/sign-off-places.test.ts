import { describe, expect, it } from 'vitest';
import { block, doc, p, title } from '@/lib/schema/build';
import { signOffPlaces } from './sign-off-places';

const organ = block('signature', {}, '青禾镇人民政府');
const date = block('date', {}, '2026年1月15日');

describe('places of the sign-off', () => {
  it('are computed from the words, with empty lines above the first line only', () => {
    const places = signOffPlaces(doc(title('报告'), p('正文。'), organ, date), 'sealed');
    expect(places.get('b3')).toEqual({ align: 'right', free: 3.75, linesAbove: 2 });
    expect(places.get('b4')).toEqual({ align: 'right', free: 4, linesAbove: 0 });
  });

  it('are centred where organ and date stand under the title', () => {
    const places = signOffPlaces(doc(title('报告'), organ, date, p('正文。')), 'sealed');
    expect(places.get('b2')).toEqual({ align: 'centre' });
    expect(places.get('b3')).toEqual({ align: 'centre' });
  });
});
