import { describe, expect, it } from 'vitest';
import type { Claim } from './claim';
import { extractClaims } from './extract-claims';
import { readClaims } from './read-claims';
import { relationsWithin } from './relations-within';
import contexts from './specs/contexts.json';
import counts from './specs/counts.json';
import edges from './specs/edges.json';
import notClaims from './specs/not-claims.json';
import nounsAndHedges from './specs/nouns-and-hedges.json';
import readings from './specs/readings.json';
import relations from './specs/relations.json';
import widerGenres from './specs/wider-genres.json';

/** ⟦…⟧ in a case's text marks the spans, in order; returns the bare text and their offsets. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const inner = piece.startsWith('⟦') ? piece.slice(1, -1) : null;
    if (inner !== null) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? piece;
  }
  return { text, spans };
}

const summary = (claim: Claim) => {
  const range = claim.min === null ? '-' : `${claim.min}..${claim.max}`;
  const per = claim.per === undefined ? '' : ` /${claim.per}`;
  return `${claim.value ?? range} ${claim.approx} ${claim.unit || '-'} ${claim.kind}${per}`;
};

describe.each([
  ['counts', counts],
  ['contexts', contexts],
  ['nouns-and-hedges', nounsAndHedges],
  ['edges', edges],
  ['not-claims', notClaims],
  ['wider-genres', widerGenres],
])('the cases of specs/%s.json', (_, cases) => {
  it.each(cases.map((c) => [c.text, c.claims] as const))('%s', (marked, expected) => {
    const { text, spans } = unmark(marked);
    const found = extractClaims(text);
    expect(found.map(({ start, end }) => ({ start, end }))).toEqual(spans);
    expect(found.map(summary)).toEqual(expected);
    for (const claim of found) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  });
});

describe('the cases of specs/readings.json', () => {
  it.each(readings.map((c) => [c.text, c.claims] as const))('%s', (text, expected) => {
    const found = readClaims(text).map(({ text, mood, indicator, metric, source, decimals }) => ({
      text,
      mood,
      indicator,
      metric,
      source,
      decimals,
    }));
    expect(found).toEqual(expected);
  });
});

describe('the cases of specs/relations.json', () => {
  it.each(relations.map((c) => [c.text, c.relations] as const))('%s', (text, expected) => {
    const claims = readClaims(text);
    const found = relationsWithin({ text, claims }).map(({ kind, verdict, spans, calc }) => ({
      kind,
      verdict,
      spans: spans.map((s) => `${s.role} ${claims[s.claim]?.text}`).join(' | '),
      calc,
    }));
    expect(found).toEqual(expected);
  });
});
