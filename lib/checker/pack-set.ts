import type { KnownRule, Pack } from '@/lib/template/pack';
import { type PackSource, packBase, resolvePacks } from '@/lib/template/resolve-packs';
import type { TemplateProblem } from '@/lib/template/template-problem';
import { failedExamples } from './pack-examples';

/** The packs by name, without what is faulty in them, and the faults, examples not borne out among them. */
export type PackSet = {
  readonly packs: ReadonlyMap<string, Pack>;
  readonly problems: readonly TemplateProblem[];
};

/** Makes packs of their files (by name) and runs the examples of each; what is no pack at all is only a problem. */
export function packSet(sources: ReadonlyMap<string, PackSource>, known: readonly KnownRule[]): PackSet {
  const packs = new Map<string, Pack>();
  const problems: TemplateProblem[] = [];
  // A base comes before what extends it.
  for (const [name, { pack, problems: own }] of resolvePacks(sources, known)) {
    problems.push(...own);
    if (!pack) continue;
    packs.set(name, pack);
    const { file = name, json } = sources.get(name) ?? {};
    const base = packs.get(packBase(json) ?? '') ?? null;
    problems.push(...failedExamples(pack, base).map((failed) => ({ file, ...failed })));
  }
  return { packs, problems };
}
