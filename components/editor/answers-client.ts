import { type Answer, answerSchema } from '@/lib/checker/answer';
import { type AnswerBody, answerListSchema, answerViewSchema } from '@/lib/workflow/wire';
import { askServer, type Outcome, unreachable } from './ask-server';

/** An answer that holds, as the editor knows it; `name`: who gave it. */
export type GivenAnswer = { readonly id: string; readonly answer: Answer; readonly name: string };

/** The answers to the findings of one report on the server. */
export type AnswersClient = {
  readonly list: () => Promise<Outcome<readonly GivenAnswer[]>>;
  readonly give: (body: AnswerBody) => Promise<Outcome<GivenAnswer>>;
  readonly withdraw: (id: string) => Promise<Outcome<null>>;
};

/** Answers that this version does not understand, or that were withdrawn, are passed over. */
function held(view: unknown): GivenAnswer[] {
  const parsed = answerViewSchema.safeParse(view);
  if (!parsed.success || parsed.data.withdrawn !== null) return [];
  const answer = answerSchema.safeParse(parsed.data.answer);
  return answer.success ? [{ id: parsed.data.id, answer: answer.data, name: parsed.data.name }] : [];
}

export function answersClient(report: string, fetcher: typeof fetch): AnswersClient {
  const base = `/api/reports/${encodeURIComponent(report)}/answers`;
  const ask = (path: string, init: RequestInit) => askServer(fetcher, path, init);
  return {
    list: async () => {
      const asked = await ask(base, { cache: 'no-store' });
      if (asked.kind === 'failed') return asked;
      const list = answerListSchema.safeParse(asked.value);
      return list.success
        ? { kind: 'done', value: list.data.answers.flatMap(held) }
        : { kind: 'failed', message: unreachable };
    },
    give: async (body) => {
      const asked = await ask(base, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (asked.kind === 'failed') return asked;
      const [given] = held(asked.value);
      return given ? { kind: 'done', value: given } : { kind: 'failed', message: unreachable };
    },
    withdraw: async (id) => {
      const asked = await ask(`${base}/${encodeURIComponent(id)}`, { method: 'DELETE' });
      return asked.kind === 'failed' ? asked : { kind: 'done', value: null };
    },
  };
}
