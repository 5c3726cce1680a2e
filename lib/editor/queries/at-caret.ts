import type { EditorState } from 'prosemirror-state';
import type { At, Diagnostic } from '@/lib/checker/diagnostic';
import { gravity } from '../plugins/marks';

const touches = (state: EditorState, at: At): boolean => {
  const { $head } = state.selection;
  if ($head.parent.attrs.id !== at.block) return false;
  return at.from < at.to && $head.parentOffset >= at.from && $head.parentOffset <= at.to;
};

/** The gravest of some findings whose words the caret touches. */
export function findingAtCaret(state: EditorState, findings: readonly Diagnostic[]): Diagnostic | null {
  let best: Diagnostic | null = null;
  for (const finding of findings)
    if (touches(state, finding.at) && (best === null || gravity(finding) > gravity(best))) best = finding;
  return best;
}

/** The claim whose words the caret touches. */
export const claimAtCaret = <C extends At>(state: EditorState, claims: readonly C[]): C | null =>
  claims.find((claim) => touches(state, claim)) ?? null;
