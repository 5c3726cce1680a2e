import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { grouped } from '@/lib/checker/facts/grouped';
import { inherit } from '@/lib/checker/facts/kept-over';
import { blocksOf } from '../queries/blocks';
import { isComposing } from './composition';
import { inOrder } from './in-order';
import { type Mark, type MarkedClaim, marksOf } from './marks';
import { breakQuiet, isQuiet, isTyped, isWithheld, nextQuiet, type Quiet } from './quiet';

/** What the plugin needs of a checker’s report. */
export type Checked = {
  readonly diagnostics: readonly Diagnostic[];
  readonly claims: readonly BlockClaim[];
};

/** Checks a document; called once per change, so it must remember what it can between calls. */
export type Check<R extends Checked> = (doc: Node) => R;

/**
 * `doc` is the document that was checked; during a composition the state runs ahead of it.
 * `shown` are the findings without those held back in the sentence being typed.
 */
export type Checking<R extends Checked> = {
  readonly check: Check<R>;
  readonly doc: Node;
  readonly report: R;
  readonly shown: readonly Diagnostic[];
  readonly quiet: Quiet | null;
  readonly marks: ReadonlyMap<string, BlockMarks>;
  readonly set: DecorationSet;
};

type BlockClaim = MarkedClaim & { readonly block: string };

/** The marks of one block with what they were made from. */
type BlockMarks = {
  readonly findings: readonly Diagnostic[];
  readonly claims: readonly MarkedClaim[];
  readonly marks: readonly Mark[];
};

type AnyChecking = Checking<Checked>;

const key = new PluginKey<AnyChecking>('checking');

const findingsByBlock = grouped((finding: Diagnostic) => finding.at.block);
const claimsByBlock = grouped((claim: BlockClaim) => claim.block);

const none: readonly never[] = [];

/** Marks per block. A block whose findings and claims are as before keeps the same value. */
function allMarks(
  report: Checked,
  shown: readonly Diagnostic[],
  quiet: Quiet | null,
  before: ReadonlyMap<string, BlockMarks>,
): ReadonlyMap<string, BlockMarks> {
  const findingsOf = findingsByBlock(shown);
  const claimsOf = claimsByBlock(report.claims);
  const all = new Map<string, BlockMarks>();
  for (const block of new Set([...findingsOf.keys(), ...claimsOf.keys()])) {
    const findings = findingsOf.get(block) ?? none;
    let claims = claimsOf.get(block) ?? none;
    if (quiet?.at.block === block) claims = claims.filter((claim) => !isQuiet(quiet, claim));
    const old = before.get(block);
    const same = old && sameFindings(old.findings, findings) && sameClaims(old.claims, claims);
    all.set(block, same ? old : { findings, claims, marks: marksOf(block, findings, claims) });
  }
  return all;
}

const sameFindings = (a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((x, i) => {
      const y = b[i];
      return x === y || (x.id === y?.id && x.at.from === y.at.from && x.at.to === y.at.to);
    }));

const sameClaims = (a: readonly MarkedClaim[], b: readonly MarkedClaim[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((x, i) => {
      const y = b[i];
      return x === y || (x.from === y?.from && x.to === y.to && x.support === y.support);
    }));

function decorate(pos: number, marks: readonly Mark[]): Decoration[] {
  return marks.map(({ from, to, className, finding }) =>
    Decoration.inline(pos + 1 + from, pos + 1 + to, {
      class: className,
      ...(finding !== null && { 'data-finding': finding }),
    }),
  );
}

/** Replaces the decorations of the blocks whose marks differ, or whose text changed since `before`. */
function redecorate(before: AnyChecking, set: DecorationSet, doc: Node, marks: AnyChecking['marks']) {
  const blocks = blocksOf(doc);
  const earlier = blocksOf(before.doc);
  const stale: Decoration[] = [];
  const fresh: Decoration[] = [];
  for (const block of new Set([...before.marks.keys(), ...marks.keys()])) {
    const found = blocks.get(block);
    const now = marks.get(block);
    if (!found) continue;
    const { node, pos } = found;
    if (earlier.get(block)?.node === node && now === before.marks.get(block)) continue;
    const end = pos + node.nodeSize;
    stale.push(...set.find(pos, end).filter((d) => d.from > pos && d.to < end));
    fresh.push(...decorate(pos, now?.marks ?? none));
  }
  return stale.length + fresh.length === 0 ? set : set.remove(stale).add(doc, fresh);
}

function renew(
  before: AnyChecking,
  doc: Node,
  set: DecorationSet,
  quiet: Quiet | null,
  recheck: 'recheck' | 'keep',
): AnyChecking {
  const report = recheck === 'recheck' ? before.check(doc) : before.report;
  const shown = quiet
    ? report.diagnostics.filter((finding) => !isWithheld(quiet, finding))
    : report.diagnostics;
  inherit(shown, before.shown);
  inherit(report.claims, before.report.claims);
  const marks = allMarks(report, shown, quiet, before.marks);
  return {
    check: before.check,
    doc,
    report,
    shown,
    quiet,
    marks,
    set: redecorate(before, set, doc, marks),
  };
}

function start(check: Check<Checked>, doc: Node): AnyChecking {
  const report = check(doc);
  const empty: AnyChecking = {
    check,
    doc,
    report,
    shown: [],
    quiet: null,
    marks: new Map(),
    set: DecorationSet.empty,
  };
  const shown = report.diagnostics;
  const marks = allMarks(report, shown, null, empty.marks);
  return { ...empty, shown, marks, set: redecorate(empty, DecorationSet.empty, doc, marks) };
}

const now = 'now';
const anew = 'anew';

/** Typing is checked after this pause, and no later than `longestWait` while somebody types on; milliseconds. */
const pause = 140;
const longestWait = 2000;

/** Checks what was typed once the hands rest: nothing new would be shown in the sentence before that anyway. */
function checkSoon(view: EditorView) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: number | null = null;
  const schedule = () => {
    if (key.getState(view.state)?.doc === view.state.doc) return;
    const moment = Date.now();
    due ??= moment + longestWait;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(pause, due - moment)));
  };
  const run = () => {
    due = null;
    if (view.isDestroyed) return;
    if (view.composing) schedule();
    else checkNow(view.state, view.dispatch);
  };
  return { update: schedule, destroy: () => clearTimeout(timer) };
}

/**
 * Runs `check` on each change: at once on what was requested, pasted or undone, after a pause on what was typed.
 * Until then, and while an input method composes, marks only move with the text. In the sentence being typed
 * nothing new is shown until the caret leaves it.
 */
export function checking<R extends Checked>(check: Check<R>): Plugin {
  return new Plugin<AnyChecking>({
    key,
    state: {
      init: (_config, state) => start(check, state.doc),
      apply: (tr, before, _old, state) => {
        const asked = tr.getMeta(key);
        const set = tr.docChanged ? before.set.map(tr.mapping, tr.doc) : before.set;
        const quiet = nextQuiet(before.quiet, tr, state, before.shown);
        const stale = before.doc !== tr.doc || asked === anew;
        const left = before.quiet !== null && quiet === null;
        if (!isComposing(tr) && (asked || left || (tr.docChanged && !isTyped(tr))))
          return renew(before, tr.doc, set, quiet, stale ? 'recheck' : 'keep');
        return set === before.set && quiet === before.quiet ? before : { ...before, set, quiet };
      },
    },
    view: checkSoon,
    props: { decorations: (state) => inOrder(key.getState(state)?.set ?? DecorationSet.empty) },
  });
}

/** Checks what was typed since the last check; not applicable where there is nothing unchecked. */
export const checkNow: Command = (state, dispatch) => {
  if (key.getState(state)?.doc === state.doc) return false;
  dispatch?.(state.tr.setMeta(key, now).setMeta('addToHistory', false));
  return true;
};

/** Checks what was typed and shows what is found in the sentence being typed too: somebody has asked about it. */
export const checkAsked: Command = (state, dispatch, view) =>
  breakQuiet(key.getState(state)?.quiet ?? null)(state, dispatch) || checkNow(state, dispatch, view);

/** Checks again though the text may be the same: what the check knows beside it has changed. */
export const checkAnew: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(key, anew).setMeta('addToHistory', false));
  return true;
};

/** What the checker says of the document now. The type is that of the check the plugin was made with. */
export function checkingOf<R extends Checked>(state: EditorState): Checking<R> {
  const checked = key.getState(state);
  if (!checked) throw new RangeError('the checking plugin is not active');
  return checked as Checking<R>;
}

/** The findings shown in one block. */
export const findingsIn = (state: EditorState, block: string): readonly Diagnostic[] =>
  findingsByBlock(checkingOf(state).shown).get(block) ?? none;

/** The claims of one block, those in the sentence being typed included. */
export const claimsIn = <R extends Checked>(
  state: EditorState,
  block: string,
): readonly R['claims'][number][] => claimsByBlock(checkingOf<R>(state).report.claims).get(block) ?? none;
