import type { Fragment, Mark, Node } from 'prosemirror-model';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, Step } from 'prosemirror-transform';
import { ok, type Result, refuse } from '@/lib/base/result';
import { checkIds } from '@/lib/schema/check-document';
import { schema } from '@/lib/schema/schema';
import { maxStepsPerRequest, type StepJson } from '@/lib/workflow/wire';

/** What the authority knows of one report when it decides. */
export type LogState = {
  readonly version: number;
  /** The document at `version`. */
  readonly doc: Node;
  /** The first version from which the log can still bring a client forward. */
  readonly oldest: number;
};

export type Submission = {
  readonly version: number;
  readonly steps: readonly StepJson[];
  readonly author: string;
  /** `write`: anything the schema allows; `comment`: comment marks alone; `none`: nothing. */
  readonly may: 'write' | 'comment' | 'none';
};

export type Accepted = { readonly doc: Node; readonly steps: readonly Step[] };

/** A report of 1,000 blocks and 190,000 characters is far below; more is somebody’s mistake or mischief. */
const largestDocument = 2_000_000;

/** How many steps a client may lie behind before it is quicker, and safer, to load the document anew. */
export const longestCatchUp = 20_000;

const invalid = (reason: string) =>
  refuse(
    'invalid-steps',
    `这次修改不合文稿结构，没有保存（${reason}）。文字仍在本页，请撤销最近一步后再试。`,
  );

/**
 * The central authority: says whether steps may be appended, and what the document becomes. Pure. Refuses by
 * name `history-gone`, `stale-version`, `too-large`, `forbidden`, `invalid-steps`, in this order, so that a client
 * that is merely behind never hears a graver word.
 */
export function decide(state: LogState, submission: Submission): Result<Accepted> {
  const { version, steps: jsons } = submission;
  if (version > state.version || version < state.oldest || state.version - version > longestCatchUp)
    return refuse(
      'history-gone',
      '这份报告在服务器上已有较大变动，接不上本页的修改。请复制未保存的文字，再重新打开报告。',
    );
  if (version !== state.version) return refuse('stale-version', '别处刚有修改，正在合并。');
  if (jsons.length > maxStepsPerRequest)
    return refuse('too-large', '一次保存的修改太多。文字仍在本页，请刷新后分段粘贴。');
  if (submission.may === 'none') return refuse('forbidden', '您不能修改这份报告。文字仍在本页。');
  const applied = applyAll(state.doc, jsons);
  if (!applied.ok) return applied;
  const permitted = checkPermission(state.doc, applied.value.steps, submission);
  return permitted.ok ? applied : permitted;
}

function applyAll(start: Node, jsons: readonly StepJson[]): Result<Accepted> {
  const steps: Step[] = [];
  let doc = start;
  for (const json of jsons) {
    try {
      const step = Step.fromJSON(schema, json);
      const result = step.apply(doc);
      if (result.failed !== null || result.doc === null) return invalid(result.failed ?? '步骤没有结果');
      doc = result.doc;
      steps.push(step);
    } catch (error) {
      return invalid(error instanceof Error ? error.message : String(error));
    }
  }
  if (doc.nodeSize > largestDocument)
    return refuse('too-large', '报告太长，这次修改没有保存。请把大段附件另存为文件。');
  const sound = checkWhole(doc);
  return sound.ok ? ok({ doc, steps }) : sound;
}

/** Blocks already found sound: nodes are persistent, so an untouched block is the same object as before. */
const sound = new WeakSet<Node>();

function checkWhole(doc: Node): Result<Node> {
  if (!doc.type.validContent(doc.content)) return invalid('标题或段落的次序不对');
  try {
    doc.forEach((block) => {
      if (sound.has(block)) return;
      block.check();
      sound.add(block);
    });
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
  const ids = checkIds(doc);
  return ids.ok ? ids : invalid(ids.error.message);
}

const isSuggestion = (mark: Mark): boolean => mark.type.name === 'insertion' || mark.type.name === 'deletion';
const suggestionKey = (mark: Mark): string => `${mark.type.name} ${mark.attrs.author} ${mark.attrs.time}`;

/** The suggestion marks in some content, by kind, author and time. */
function suggestionsIn(content: Pick<Fragment, 'descendants'>): Map<string, Mark> {
  const found = new Map<string, Mark>();
  content.descendants((child) => {
    for (const mark of child.marks) if (isSuggestion(mark)) found.set(suggestionKey(mark), mark);
  });
  return found;
}

/** The suggestion marks that a step brings with it. */
function suggestionsOf(step: Step): Map<string, Mark> {
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep)
    return suggestionsIn(step.slice.content);
  if (step instanceof AddMarkStep && isSuggestion(step.mark))
    return new Map([[suggestionKey(step.mark), step.mark]]);
  return new Map();
}

const changesComments = (step: Step): boolean =>
  (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && step.mark.type.name === 'comment';

/** Nobody writes a suggestion in another’s name; one that was in the document already may be moved about. */
function checkPermission(before: Node, steps: readonly Step[], submission: Submission): Result<null> {
  if (submission.may === 'comment' && !steps.every(changesComments))
    return refuse('forbidden', '您可以批注，不能直接修改这份报告。');
  const foreign = steps
    .flatMap((step) => [...suggestionsOf(step)])
    .filter(([, mark]) => mark.attrs.author !== submission.author);
  if (foreign.length === 0) return ok(null);
  const known = suggestionsIn(before);
  return foreign.every(([key]) => known.has(key))
    ? ok(null)
    : refuse('forbidden', '修改建议只能以自己的名义提出，这次修改没有保存。');
}
