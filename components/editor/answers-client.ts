import { type Answer, answerSchema } from '@/lib/checker/answer';
import { type AnswerBody, answerListSchema, answerViewSchema, errorBodySchema } from '@/lib/workflow/wire';

/** An answer that holds, as the editor knows it; `name`: who gave it. */
export type GivenAnswer = { readonly id: string; readonly answer: Answer; readonly name: string };

/** `failed`: a sentence for the person. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string };

/** The answers to the findings of one report on the server. */
export type AnswersClient = {
  readonly list: () => Promise<Outcome<readonly GivenAnswer[]>>;
  readonly give: (body: AnswerBody) => Promise<Outcome<GivenAnswer>>;
  readonly withdraw: (id: string) => Promise<Outcome<null>>;
};

const unreachable = '连不上服务器。正文不受影响，请稍后再试。';

/** Answers that this version does not understand, or that were withdrawn, are passed over. */
function held(view: unknown): GivenAnswer[] {
  const parsed = answerViewSchema.safeParse(view);
  if (!parsed.success || parsed.data.withdrawn !== null) return [];
  const answer = answerSchema.safeParse(parsed.data.answer);
  return answer.success ? [{ id: parsed.data.id, answer: answer.data, name: parsed.data.name }] : [];
}

export function answersClient(report: string, fetcher: typeof fetch): AnswersClient {
  const base = `/api/reports/${encodeURIComponent(report)}/answers`;
  const ask = async (path: string, init: RequestInit): Promise<Outcome<unknown>> => {
    try {
      const response = await fetcher(path, init);
      const body: unknown = await response.json();
      if (response.ok) return { kind: 'done', value: body };
      const refusal = errorBodySchema.safeParse(body);
      return { kind: 'failed', message: refusal.success ? refusal.data.error.message : unreachable };
    } catch {
      return { kind: 'failed', message: unreachable };
    }
  };
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
