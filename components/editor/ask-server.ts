import { errorBodySchema } from '@/lib/workflow/wire';

/** `failed`: a sentence for the person. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string };

export const unreachable = '连不上服务器。正文不受影响，请稍后再试。';

/** The JSON that the server answers, or its refusal in its own words. */
export async function askServer(
  fetcher: typeof fetch,
  path: string,
  init: RequestInit,
): Promise<Outcome<unknown>> {
  try {
    const response = await fetcher(path, init);
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'done', value: body };
    const refusal = errorBodySchema.safeParse(body);
    return { kind: 'failed', message: refusal.success ? refusal.data.error.message : unreachable };
  } catch {
    return { kind: 'failed', message: unreachable };
  }
}
