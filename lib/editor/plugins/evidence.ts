import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Range } from '@/lib/base/range';
import { type BlockFacts, type EvidenceLink, factsOf } from '@/lib/checker/facts/block-facts';
import { schema } from '@/lib/schema/schema';
import type { ReadClaim } from '@/lib/text/claim';
import { changedBlocks, forEachChanged } from '../queries/changed-blocks';
import { evidenceRuns, hasEvidence } from '../queries/evidence-runs';
import { isComposing, isSettled } from './composition';
import { asRequested, isTyped } from './quiet';

/** What is to change so that links lie on whole numbers: absolute positions; `fact` null takes a link away. */
type Repair = Range & { readonly fact: string | null };

/** `doc` is the last document in which every link lay on a number; `composing`: an input method is at work since. */
type Aligned = { readonly doc: Node; readonly composing: boolean; readonly repairs: readonly Repair[] };

const none: readonly Repair[] = [];

const key = new PluginKey<Aligned>('evidence');

const meet = (link: EvidenceLink, claim: ReadClaim): boolean =>
  link.from < claim.end && claim.start < link.to;

/**
 * How the links of one block should lie. A link on one number covers exactly that number, digits typed at its ends
 * included. One on no number falls, and so does one on several: nobody can say which of them was proved. So do two
 * facts on one number. `held` are the links that somebody is still writing in: they may grow, but do not fall yet.
 */
function repairsOf({ claims, evidence }: BlockFacts, held: (link: EvidenceLink) => boolean): Repair[] {
  return evidence.flatMap((link): Repair[] => {
    const fall: Repair[] = held(link) ? [] : [{ ...link, fact: null }];
    const on = claims.filter((claim) => meet(link, claim));
    const [claim] = on;
    if (!claim || on.length > 1) return fall;
    if (evidence.some((other) => other.fact !== link.fact && meet(other, claim))) return fall;
    if (link.from === claim.start && link.to === claim.end) return [];
    const whole: Repair = { from: claim.start, to: claim.end, fact: link.fact };
    const juts = link.from < claim.start || link.to > claim.end;
    return juts ? [{ ...link, fact: null }, whole] : [whole];
  });
}

/** What the checker reads in the blocks that a change is looked at for, more than once. */
type Known = Map<Node, readonly BlockFacts[]>;

/** The text blocks of a top-level block with what the checker reads in them and where their content starts. */
function readBlocks(block: Node, pos: number, known: Known): readonly (readonly [BlockFacts, number])[] {
  const facts = known.get(block) ?? factsOf(block);
  known.set(block, facts);
  if (block.isTextblock) return facts.map((one) => [one, pos + 1]);
  const starts = new Map<string, number>();
  block.descendants((node, offset) => {
    if (node.isTextblock) starts.set(node.attrs.id, pos + 1 + offset + 1);
  });
  return facts.flatMap((one) => {
    const start = starts.get(one.id);
    return start === undefined ? [] : [[one, start] as const];
  });
}

/** So far from a number nothing that is typed belongs to it: hedge, digits and unit stand close together. */
const reach = 16;

/** Whether a block differs from what it was at or near a link; `old` null for a block that came or moved. */
function changedNearLink(old: Node | null, block: Node): boolean {
  const start = old?.isTextblock && block.isTextblock ? old.content.findDiffStart(block.content) : null;
  const end = start === null ? null : old?.content.findDiffEnd(block.content);
  if (start === null || !end) return true;
  const from = Math.min(start, end.b) - reach;
  const to = Math.max(start, end.b) + reach;
  return evidenceRuns(block).some((run) => run.from <= to && run.to >= from);
}

/** Looks at the blocks that differ from `before`; `caret` is where somebody writes. */
function lookAt(before: Node, doc: Node, caret: Range | null, known: Known): readonly Repair[] {
  const changed = changedBlocks(before, doc);
  if (!changed) return [];
  const repairs: Repair[] = [];
  const sameBlocks = before.childCount === doc.childCount;
  forEachChanged(doc, changed, (block, pos, index) => {
    if (!hasEvidence(block)) return;
    if (!changedNearLink(sameBlocks ? before.child(index) : null, block)) return;
    for (const [facts, start] of readBlocks(block, pos, known)) {
      const held = ({ from, to }: EvidenceLink) =>
        caret !== null && caret.from <= start + to && caret.to >= start + from;
      for (const repair of repairsOf(facts, held))
        repairs.push({ ...repair, from: start + repair.from, to: start + repair.to });
    }
  });
  return repairs;
}

/** Steps of others come in without history: whoever wrote them keeps their links right. */
const isRemote = (tr: Transaction): boolean => tr.docChanged && tr.getMeta('addToHistory') === false;

function next(before: Aligned, tr: Transaction): Aligned {
  if (isRemote(tr) && before.doc === tr.before) return { doc: tr.doc, composing: false, repairs: none };
  if (isComposing(tr)) return { ...before, composing: true, repairs: none };
  if (before.composing && !tr.docChanged && !isSettled(tr)) return before;
  if (before.doc === tr.doc) return before.composing ? { ...before, composing: false } : before;
  const { from, to } = tr.selection;
  const known: Known = new Map();
  const repairs = lookAt(before.doc, tr.doc, { from, to }, known);
  const settled = repairs.length === 0 && lookAt(before.doc, tr.doc, null, known).length === 0;
  return { doc: settled ? tr.doc : before.doc, composing: false, repairs };
}

/**
 * Keeps links on whole numbers while the text changes: what is typed into or beside a linked number belongs to it, a
 * link left on words without a number falls once the caret has left them. Nothing moves while an input method
 * composes. What it does is part of the same undo step.
 */
export function evidence(): Plugin<Aligned> {
  return new Plugin<Aligned>({
    key,
    state: {
      init: (_config, state) => ({ doc: state.doc, composing: false, repairs: none }),
      apply: (tr, before) => next(before, tr),
    },
    appendTransaction: (transactions, _before, state) => {
      const repairs = key.getState(state)?.repairs ?? [];
      if (repairs.length === 0) return null;
      const tr = state.tr;
      const { evidence: mark } = schema.marks;
      for (const { from, to, fact } of repairs)
        if (fact === null) tr.removeMark(from, to, mark);
        else tr.addMark(from, to, mark.create({ fact }));
      return transactions.some(isTyped) ? tr : asRequested(tr);
    },
  });
}
