import type { Severity } from '../diagnostic';

/** A finding an example must give: severity, what it says, and a line the document has after its first fix. */
export type Expected = { readonly severity: Severity; readonly what: string; readonly fixed: string | null };

/** `bad`: must give exactly these findings of the rule; `good`: must give none. `options`: year=2026, unit, ledger=f1. */
export type Example = {
  readonly verdict: 'good' | 'bad';
  readonly options: Readonly<Record<string, string>>;
  readonly text: string;
  readonly expected: readonly Expected[];
};

/** The page of a rule: the prose before the examples, and the examples. */
export type RulePage = { readonly prose: string; readonly examples: readonly Example[] };

const severities: Readonly<Record<string, Severity>> = { 必改: 'error', 建议: 'warning', 提示: 'info' };

function readExpected(lines: readonly string[]): Expected[] {
  const expected: Expected[] = [];
  for (const line of lines) {
    const last = expected[expected.length - 1];
    if (line.startsWith('→ ') && last) {
      expected[expected.length - 1] = { ...last, fixed: line.slice(2) };
      continue;
    }
    const [, word = '', what = ''] = /^(必改|建议|提示) (.+)$/.exec(line) ?? [];
    const severity = severities[word];
    if (!severity) throw new Error(`not an expected finding: ${line}`);
    expected.push({ severity, what, fixed: null });
  }
  return expected;
}

const readOptions = (words: string): Record<string, string> =>
  Object.fromEntries(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const [key = '', value = 'yes'] = word.split('=');
        return [key, value];
      }),
  );

/** One fenced block: its sign, what stands behind it, what is in it. */
export function readExample(sign: string, options: string, body: string): Example {
  const [document = '', findings = ''] = body.split(/^---\n/m);
  return {
    verdict: sign === '✗' ? 'bad' : 'good',
    options: readOptions(options),
    text: document,
    expected: readExpected(findings.split('\n').filter((line) => line.trim() !== '')),
  };
}

/**
 * Reads a rule's page. Examples are fenced blocks, ```✗ year=2026 or ```✓: the document in plain form, for ✗
 * then --- and the findings it must give, one per line (必改 what), each followed by → a line it is mended to.
 */
export function readRulePage(text: string): RulePage {
  const examples: Example[] = [];
  const fence = /^```(✗|✓)([^\n]*)\n([\s\S]*?)^```$/gm;
  for (const [, sign = '', options = '', body = ''] of text.matchAll(fence))
    examples.push(readExample(sign, options, body));
  return { prose: text.slice(0, text.search(/^```/m) >>> 0).trim(), examples };
}
