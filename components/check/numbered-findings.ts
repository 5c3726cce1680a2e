import type { Node } from 'prosemirror-model';
import type { At, Diagnostic, Kind } from '@/lib/checker/diagnostic';
import { gravity } from '@/lib/editor/plugins/marks';
import type { PaperMark } from './inline-runs';

/** A finding with its number on the page: findings are numbered as one meets them while reading. */
export type NumberedFinding = { readonly order: number; readonly finding: Diagnostic };

/** Numbers the findings from 1 in the order of their places in `doc`, the graver first at one place. */
export function numberFindings(doc: Node, findings: readonly Diagnostic[]): NumberedFinding[] {
  const places = new Map<string, number>();
  doc.descendants((node, position) => {
    if (typeof node.attrs.id === 'string') places.set(node.attrs.id, position);
    return !node.isTextblock;
  });
  const place = ({ at }: Diagnostic) => (places.get(at.block) ?? 0) + at.from;
  return [...findings]
    .sort((a, b) => place(a) - place(b) || gravity(b) - gravity(a))
    .map((finding, index) => ({ order: index + 1, finding }));
}

/**
 * Block id → the marks on its words. Findings without words of their own (a missing part) have no mark; figures
 * that contradict each other are both marked, other further places only belong to their finding.
 */
export function marksByBlock(
  numbered: readonly NumberedFinding[],
): ReadonlyMap<string, readonly PaperMark[]> {
  const marks = new Map<string, PaperMark[]>();
  for (const { order, finding } of numbered) {
    if (finding.kind === 'structure') continue;
    const look = { order, slight: finding.severity === 'info', weight: gravity(finding) };
    const add = ({ block, from, to }: At, kind: Kind | null) => {
      if (from < to) marks.set(block, [...(marks.get(block) ?? []), { ...look, from, to, kind }]);
    };
    add(finding.at, finding.kind);
    for (const place of finding.also) add(place, finding.kind === 'inconsistent' ? finding.kind : null);
  }
  return marks;
}

/** Block id → the findings that stand beside the block because no words of it are marked. */
export function besideBlocks(numbered: readonly NumberedFinding[]): ReadonlyMap<string, readonly number[]> {
  const beside = new Map<string, number[]>();
  for (const { order, finding } of numbered) {
    if (finding.kind !== 'structure' && finding.at.from < finding.at.to) continue;
    beside.set(finding.at.block, [...(beside.get(finding.at.block) ?? []), order]);
  }
  return beside;
}
