import type { Diagnostic, Kind } from '@/lib/checker/diagnostic';
import type { Edit } from '@/lib/checker/fix';

/** A line of the list: one finding, or many of the same cause folded into one. */
export type FoldedFindings =
  | { readonly kind: 'one'; readonly finding: Diagnostic }
  | {
      readonly kind: 'many';
      readonly key: string;
      readonly title: string;
      readonly findings: readonly Diagnostic[];
      /** The rule that can be fixed in all these places at once; null where each needs its own look. */
      readonly rule: string | null;
    };

/** So many numbers of one part are listed one by one; of more, only how many they are. */
const numbersOneByOne = 5;

/** From so many findings on, a rule about words takes one line. */
const sameRule = 3;

/** Where a fix is the same small thing in each place. A figure that does not add up needs a look each time. */
const repeats: ReadonlySet<Kind> = new Set(['language', 'citation', 'privacy']);

const replaces = (edit: Edit): boolean => edit.kind === 'replace';

/** Whether the recommended fix of a finding may be made together with those of its rule. */
const fixesInPlace = ({ kind, fixes }: Diagnostic): boolean =>
  repeats.has(kind) && (fixes[0]?.edits.every(replaces) ?? false);

function byKey(
  findings: readonly Diagnostic[],
  keyOf: (finding: Diagnostic) => string,
): ReadonlyMap<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/**
 * Folds the findings of one kind, in their order: numbers without proof by part, findings about words by rule.
 * `sectionOf` names the part a block stands in, `aboutOf` says what a rule looks for. Every finding is in exactly
 * one line.
 */
export function foldFindings(
  findings: readonly Diagnostic[],
  sectionOf: (block: string) => string,
  aboutOf: (rule: string) => string,
): readonly FoldedFindings[] {
  const groups = byKey(findings, (finding) => groupKey(finding, sectionOf));
  const folded = new Set<Diagnostic>();
  return findings.flatMap((finding): FoldedFindings[] => {
    if (folded.has(finding)) return [];
    const key = groupKey(finding, sectionOf);
    const group = groups.get(key) ?? [];
    if (group.length < foldsFrom(finding.kind)) return [{ kind: 'one', finding }];
    for (const one of group) folded.add(one);
    const title =
      finding.kind === 'unsupported'
        ? `${sectionOf(finding.at.block)} · ${group.length} 个数字没有依据`
        : aboutOf(finding.rule).replace(/。$/, '');
    const rule = group.filter(fixesInPlace).length > 1 ? finding.rule : null;
    return [{ kind: 'many', key, title, findings: group, rule }];
  });
}

const groupKey = ({ kind, rule, at }: Diagnostic, sectionOf: (block: string) => string): string =>
  kind === 'unsupported' ? `part:${sectionOf(at.block)}` : `rule:${rule}`;

function foldsFrom(kind: Kind): number {
  if (kind === 'unsupported') return numbersOneByOne + 1;
  return repeats.has(kind) ? sameRule : Number.POSITIVE_INFINITY;
}

/** One replacement of a rule’s fixes, with the words around it. */
export type PlannedFix = { readonly finding: Diagnostic; readonly edits: readonly Edit[] };

const overlaps = (a: Edit, b: Edit): boolean =>
  a.kind === 'replace' && b.kind === 'replace' && a.block === b.block && a.from < b.to && b.from < a.to;

/**
 * The recommended fixes of all findings of a rule that can be made together. One that would touch words another one
 * changes is left for a second time.
 */
export function planFixes(findings: readonly Diagnostic[], rule: string): readonly PlannedFix[] {
  const taken: Edit[] = [];
  return findings.flatMap((finding): PlannedFix[] => {
    const edits = finding.rule === rule && fixesInPlace(finding) ? (finding.fixes[0]?.edits ?? []) : [];
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => overlaps(edit, other)))) return [];
    taken.push(...edits);
    return [{ finding, edits }];
  });
}
