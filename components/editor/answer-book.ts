import type { EditorView } from 'prosemirror-view';
import { type Subject, subjectOf, type WaiverCategory } from '@/lib/checker/answer';
import { checkAnew, checkingOf, checkNow } from '@/lib/editor/plugins/checking';
import { type AnsweredReport, textsOf } from './answered-report';
import type { AnswersClient, GivenAnswer } from './answers-client';
import type { Outcome } from './ask-server';
import type { Store } from './store';

/** The answers to the findings of the open report: what is on record, and the verbs that change it. */
export type AnswerBook = {
  /** Reads what is on record; a failure leaves all findings open. */
  readonly load: () => Promise<Outcome<null>>;
  /** 保留并说明. `finding` is its id. */
  readonly waive: (
    finding: string,
    words: { readonly category: WaiverCategory; readonly reason: string },
  ) => Promise<Outcome<GivenAnswer>>;
  /** 误报. */
  readonly notRight: (finding: string) => Promise<Outcome<GivenAnswer>>;
  readonly withdraw: (answer: string) => Promise<Outcome<null>>;
};

const gone: Outcome<never> = { kind: 'failed', message: '这里的文字已经变了，请按现在的文字再看一遍。' };

/** What an answer to a finding will speak of, as the text stands now; null where the finding is gone. */
function subjectNow(view: EditorView, finding: string): Subject | null {
  checkNow(view.state, view.dispatch);
  const { report } = checkingOf<AnsweredReport>(view.state);
  const all = [...report.diagnostics, ...report.answered.map((one) => one.finding)];
  const found = all.find(({ id }) => id === finding);
  if (!found) return null;
  const alike = all
    .filter(({ rule, at }) => rule === found.rule && at.block === found.at.block)
    .sort((a, b) => a.at.from - b.at.from);
  return subjectOf(found, alike, textsOf(view.state.doc, alike));
}

/** The book over `store`, which the check of `view` reads: each change has the text judged anew. */
export function answerBook(
  view: EditorView,
  store: Store<readonly GivenAnswer[]>,
  client: AnswersClient,
): AnswerBook {
  const put = (next: readonly GivenAnswer[]) => {
    store.set(next);
    if (!view.isDestroyed) checkAnew(view.state, view.dispatch);
  };
  const give = async (asked: Promise<Outcome<GivenAnswer>>): Promise<Outcome<GivenAnswer>> => {
    const outcome = await asked;
    if (outcome.kind === 'done')
      put([...store.get().filter(({ id }) => id !== outcome.value.id), outcome.value]);
    return outcome;
  };
  return {
    load: async () => {
      const outcome = await client.list();
      if (outcome.kind === 'failed') return outcome;
      if (outcome.value.length > 0) put(outcome.value);
      return { kind: 'done', value: null };
    },
    waive: async (finding, words) => {
      const subject = subjectNow(view, finding);
      return subject ? give(client.give({ kind: 'waiver', ...subject, ...words })) : gone;
    },
    notRight: async (finding) => {
      const subject = subjectNow(view, finding);
      return subject ? give(client.give({ kind: 'notRight', ...subject })) : gone;
    },
    withdraw: async (answer) => {
      const outcome = await client.withdraw(answer);
      if (outcome.kind === 'done') put(store.get().filter(({ id }) => id !== answer));
      return outcome;
    },
  };
}
