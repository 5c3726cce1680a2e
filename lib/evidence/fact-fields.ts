import type { Fact } from './fact';

export type FactField = Exclude<keyof Fact, 'id'>;

/** Everything that a row says beside its number, in the order in which it is told. */
export const factFields: readonly FactField[] = [
  'indicator',
  'standard',
  'topic',
  'value',
  'min',
  'max',
  'unit',
  'period',
  'source',
  'office',
  'holder',
  'note',
  'formula',
  'attachments',
];
