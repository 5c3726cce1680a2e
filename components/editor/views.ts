import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { checkingOf, claimsIn, findingsIn } from '@/lib/editor/plugins/checking';
import { claimAtCaret, findingAtCaret } from '@/lib/editor/queries/at-caret';
import { type CaretPlace, placeOfCaret } from '@/lib/editor/queries/place-of-caret';
import { type SlotLeft, slotsLeft } from '@/lib/editor/queries/slots-left';
import { wordCount } from '@/lib/editor/queries/word-count';
import { carriesId } from '@/lib/schema/check-document';
import type { AnsweredReport } from './answered-report';

/** What follows the caret: toolbar, guidance, the highlighted line of the outline. */
export type CaretView = CaretPlace & {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly finding: string | null;
  readonly claim: PlacedClaim | null;
};

export function caretView(state: EditorState): CaretView {
  const block: string = state.selection.$head.parent.attrs.id;
  return {
    ...placeOfCaret(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    finding: findingAtCaret(state, findingsIn(state, block))?.id ?? null,
    claim: claimAtCaret(state, claimsIn<AnsweredReport>(state, block)),
  };
}

/** What follows the text, at a distance: outline, panel, status bar. `sectionWords`: level-1 heading id → 字数. */
export type ReportView = {
  readonly report: AnsweredReport;
  readonly shown: readonly Diagnostic[];
  readonly title: string;
  readonly words: number;
  readonly sectionWords: ReadonlyMap<string, number>;
  readonly slots: readonly SlotLeft[];
  /** Level-1 heading id → how many slots are left under it. */
  readonly sectionSlots: ReadonlyMap<string, number>;
  /** Block id → the level-1 heading it stands under, blocks in table cells included. */
  readonly sectionOf: ReadonlyMap<string, string>;
};

export function reportView(state: EditorState): ReportView {
  const { shown, report } = checkingOf<AnsweredReport>(state);
  const sectionWords = new Map<string, number>();
  const sectionOf = new Map<string, string>();
  let section: string | null = null;
  state.doc.forEach((block) => {
    if (block.type.name === 'heading' && block.attrs.level === 1) section = block.attrs.id;
    if (section === null) return;
    sectionWords.set(section, (sectionWords.get(section) ?? 0) + wordCount(block));
    const under: string = section;
    sectionOf.set(block.attrs.id, under);
    if (block.isTextblock) return;
    block.descendants((inner) => {
      if (carriesId(inner)) sectionOf.set(inner.attrs.id, under);
      return !inner.isTextblock;
    });
  });
  const title = state.doc.firstChild;
  const slots = slotsLeft(state.doc);
  const sectionSlots = new Map<string, number>();
  for (const { pos } of slots) {
    const under = sectionOf.get(state.doc.resolve(pos).node(1).attrs.id);
    if (under) sectionSlots.set(under, (sectionSlots.get(under) ?? 0) + 1);
  }
  return {
    report,
    shown,
    title: title ? title.textContent : '',
    words: wordCount(state.doc),
    sectionWords,
    slots,
    sectionSlots,
    sectionOf,
  };
}
