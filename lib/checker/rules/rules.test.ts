import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRulePage } from '../examples/rule-page';
import { diagnosticsOf, runExample } from '../examples/run-example';
import { rules } from './index';

const folder = import.meta.dirname;
const names = (ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending) && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -ending.length))
    .sort();

const page = (id: string) => readRulePage(readFileSync(path.join(folder, `${id}.md`), 'utf8'));

describe('the rules', () => {
  const ids = rules.map((rule) => rule.id).sort();

  it('are the files of this folder, each with its page', () => {
    expect(names('.ts')).toEqual(ids);
    expect(names('.md')).toEqual(ids);
  });

  it('have ids of their own, and codes too but where the catalogue puts two rules under one', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    const codes = rules.map((rule) => rule.code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual(['L04', 'L04']);
  });

  it('say 规定 only on binding instruments and never say 违反 of a recommended standard', () => {
    for (const rule of rules) {
      const { id, basis, why, how, about } = rule;
      const { prose, examples } = page(id);
      const findings = examples
        .filter((example) => example.verdict === 'bad')
        .flatMap((example) => diagnosticsOf(rule, example));
      const said = findings.flatMap((one) => [one.what, one.why, one.how, one.calc ?? '']);
      const words = [about, why, how, ...said].join('');
      if (basis?.level === 'standard') expect(words + prose, id).not.toContain('违反');
      // 《…规定》 is a name, 规定的 describes one.
      if (basis?.level === 'practice') expect(words, id).not.toMatch(/规定(?!的|》)|违反/);
      if (basis?.article !== undefined) expect(basis.verified, id).toBe(true);
    }
  });

  it('speak in short sentences without exclamation, guessing or the machine’s words', () => {
    for (const { id, why, how, about } of rules)
      for (const words of [why, how, about]) {
        expect(words, id).toMatch(/。$/);
        expect(words, id).not.toMatch(/！|疑似|智能|错误|严重|警告|请务必/);
      }
  });
});

for (const rule of rules)
  describe(`${rule.code} ${rule.id}`, () => {
    const { prose, examples } = page(rule.id);

    it('says the same when it is asked of every block, needed words or not', () => {
      const everywhere = { ...rule, needs: undefined } as unknown as typeof rule;
      for (const example of examples)
        expect(diagnosticsOf(rule, example)).toEqual(diagnosticsOf(everywhere, example));
    });

    it('has a page with prose and with examples of both kinds', () => {
      expect(prose.length).toBeGreaterThan(20);
      expect(examples.some((example) => example.verdict === 'bad')).toBe(true);
      expect(examples.some((example) => example.verdict === 'good')).toBe(true);
    });

    examples.forEach((example, i) => {
      const { text, expected, verdict } = example;
      it(`${verdict === 'good' ? 'is silent on' : 'finds the places of'} example ${i + 1}`, () => {
        const { outcomes, marked } = runExample(rule, example);
        expect(
          outcomes.map(({ severity, what }) => ({ severity, what })),
          text,
        ).toEqual(expected.map(({ severity, what }) => ({ severity, what })));
        const places = outcomes.map((outcome) => outcome.at).filter((at) => at.to > at.from);
        expect(places, text).toEqual(marked);
        expected.forEach(({ fixed }, n) => {
          if (fixed !== null) expect(outcomes[n]?.fixed, text).toContain(fixed);
        });
      });
    });
  });
