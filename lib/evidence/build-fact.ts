import type { Fact } from './fact';

/** A fact with nothing said that is not given: no source, no office, the whole of 2026. */
export function buildFact(given: Partial<Fact> & Pick<Fact, 'id' | 'indicator'>): Fact {
  return {
    standard: null,
    topic: '',
    value: null,
    min: null,
    max: null,
    unit: '',
    period: { from: '2026-01-01', to: '2026-12-31' },
    source: { title: '', number: '', date: '' },
    office: '',
    holder: '',
    note: '',
    formula: null,
    attachments: [],
    ...given,
  };
}
