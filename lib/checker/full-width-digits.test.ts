import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Example, readRulePage } from './examples/rule-page';
import { runExample } from './examples/run-example';
import { rules } from './rules';

const folder = path.join(import.meta.dirname, 'rules');

/** What is no matter of width: the width itself, what a machine has left behind, and figures of the ledger. */
const ofWidth = new Set(['variant-glyph', 'conversion-residue', 'evidence-drift']);

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Marks of the plain form, such as the link to a ledger's row, stay as they are. */
const widened = (example: Example): Example => ({
  ...example,
  text: example.text.replace(/⟨[^⟩]*⟩|[^⟨]+/g, (piece) => (piece.startsWith('⟨') ? piece : wide(piece))),
});

describe('every rule reads full-width digits as digits', () => {
  for (const rule of rules) {
    if (ofWidth.has(rule.id)) continue;
    const { examples } = readRulePage(readFileSync(path.join(folder, `${rule.id}.md`), 'utf8'));
    const told = examples.map(widened).filter(({ text }) => /[０-９]/.test(text));
    if (told.length > 0)
      it(`${rule.code} finds the same places of its examples`, () => {
        for (const example of told) {
          const { outcomes, marked } = runExample(rule, example);
          const places = outcomes.map(({ at }) => at).filter(({ from, to }) => to > from);
          expect(places, example.text).toEqual(marked);
        }
      });
  }
});
