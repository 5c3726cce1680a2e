import type { Diagnostic, Kind, Severity } from '@/lib/checker/diagnostic';

/** A line under words of one block: positions of its content, CSS classes, and the finding it stands for. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  readonly className: string;
  readonly finding: string | null;
};

type Layer = Mark & { readonly weight: number };

/** A claim as far as its line needs it. */
export type MarkedClaim = { readonly from: number; readonly to: number; readonly support: string };

const severityWeight: Readonly<Record<Severity, number>> = { error: 300, warning: 200, info: 100 };

/** Within one severity: the more concrete the matter, the heavier its line. */
const kindWeight: Readonly<Record<Kind, number>> = {
  privacy: 7,
  arithmetic: 6,
  citation: 5,
  inconsistent: 4,
  unsupported: 3,
  language: 2,
  unfilled: 1,
  structure: 0,
};

/** How grave a finding is, for choosing one line per word and for the order of lists. Higher is graver. */
export const gravity = (finding: Pick<Diagnostic, 'severity' | 'kind'>): number =>
  severityWeight[finding.severity] + kindWeight[finding.kind];

function findingLayers(block: string, finding: Diagnostic): Layer[] {
  // Structure is shown beside the text, and a slot already looks like what it is.
  if (finding.kind === 'structure' || finding.kind === 'unfilled') return [];
  const slight = finding.severity === 'info' ? ' sb-mark-slight' : '';
  const className = `sb-mark sb-mark-${finding.kind}${slight}`;
  return [finding.at]
    .filter((at) => at.block === block && at.from < at.to)
    .map(({ from, to }) => ({ from, to, className, finding: finding.id, weight: gravity(finding) }));
}

/**
 * The lines of one block: at most one under any word, the gravest. Claims whose support is known get their thin
 * line where no finding speaks. The result is in order and without overlap.
 */
export function marksOf(
  block: string,
  findings: readonly Diagnostic[],
  claims: readonly MarkedClaim[],
): readonly Mark[] {
  const layers = findings.flatMap((finding) => findingLayers(block, finding));
  for (const { from, to, support } of claims) {
    if (support === 'unsupported') continue;
    layers.push({ from, to, className: `sb-claim-${support}`, finding: null, weight: 0 });
  }
  const edges = [...new Set(layers.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const marks: Mark[] = [];
  edges.forEach((from, i) => {
    const to = edges[i + 1];
    if (to === undefined) return;
    let top: Layer | null = null;
    for (const layer of layers)
      if (layer.from <= from && layer.to >= to && layer.weight > (top?.weight ?? -1)) top = layer;
    if (!top) return;
    const last = marks[marks.length - 1];
    if (last && last.to === from && last.className === top.className && last.finding === top.finding)
      marks[marks.length - 1] = { ...last, to };
    else marks.push({ from, to, className: top.className, finding: top.finding });
  });
  return marks;
}
