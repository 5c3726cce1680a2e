import { sequentialIds } from '@/lib/base/id';
import type { Pack, SectionRule, WordRule } from '@/lib/template/pack';
import { applyEdits } from './apply-edits';
import { checkReport } from './check-report';
import { readDocument } from './examples/document-text';
import { sampleEnv } from './examples/sample-env';
import { packSectionRule } from './pack-section-rule';
import { packWordRule } from './pack-word-rule';
import type { Rule } from './rule';

/** An example that a rule does not bear out: its place in the pack’s file (words.full-name.examples.bad.1), and why. */
export type FailedExample = { readonly field: string; readonly reason: string };

const env = sampleEnv({});

/** A single line stands in a report’s first part. */
const framed = (text: string): string =>
  text.includes('\n') ? text : `# 青禾镇2026年法治政府建设情况报告\n## @achievements 主要举措和成效\n${text}`;

const placeWords = (places: readonly { readonly from: number; readonly to: number }[]): string =>
  places.length === 0 ? '没有' : places.map(({ from, to }) => `第${from + 1}—${to}字`).join('、');

/** Why a document that should be reported is not, or not as marked; null when it is and the fix puts it right. */
function faultOfBad(rule: Rule, text: string): string | null {
  const { doc, marked } = readDocument(framed(text));
  const { diagnostics } = checkReport(doc, env, undefined, [rule]);
  const [first] = diagnostics;
  if (!first) return '应报，却没有报';
  const places = diagnostics.map(({ at }) => at).filter(({ from, to }) => to > from);
  if (JSON.stringify(places) !== JSON.stringify(marked))
    return `报的地方与 ⟦⟧ 标的不同：标的是${placeWords(marked)}，报的是${placeWords(places)}`;
  const edits = diagnostics.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  if (edits.length === 0) return null;
  const mended = applyEdits(doc, edits, sequentialIds('new'));
  if (!mended.ok) return `快速修改用不上：${mended.error.message}`;
  const left = checkReport(mended.value, env, undefined, [rule]).diagnostics;
  return left.length > 0 ? '按快速修改改好之后还会再报' : null;
}

function faultOfGood(rule: Rule, text: string): string | null {
  const [found] = checkReport(readDocument(framed(text)).doc, env, undefined, [rule]).diagnostics;
  return found ? `不该报，却报了：${found.what}` : null;
}

function failuresOf({ examples }: WordRule | SectionRule, rule: Rule, at: string): FailedExample[] {
  const run = (kind: 'bad' | 'good', fault: (rule: Rule, text: string) => string | null) =>
    examples[kind].flatMap((text, i): FailedExample[] => {
      const reason = fault(rule, text);
      return reason === null ? [] : [{ field: `${at}.examples.${kind}.${i}`, reason }];
    });
  return [...run('bad', faultOfBad), ...run('good', faultOfGood)];
}

/** Runs the examples of a pack’s own rules, those of its base left out, each rule alone and named by its id. */
export function failedExamples(pack: Pack, base: Pack | null = null): readonly FailedExample[] {
  const words = pack.words.filter((entry) => !base?.words.includes(entry));
  const sections = pack.sections.filter((entry) => !base?.sections.includes(entry));
  return [
    ...words.flatMap((entry) => failuresOf(entry, packWordRule(entry), `words.${entry.id}`)),
    ...sections.flatMap((entry) => failuresOf(entry, packSectionRule(entry), `sections.${entry.id}`)),
  ];
}
