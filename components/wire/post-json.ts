import { ok, type Result, refuse } from '@/lib/base/result';
import { errorBodySchema } from '@/lib/workflow/wire';

/**
 * Sends `body` as JSON and gives the answer's JSON, or the server's refusal in its own words. A server that
 * cannot be reached is a refusal too (`unreachable`), so is an answer that is not ours (`unexpected`).
 */
export async function postJson(path: string, body: unknown): Promise<Result<unknown>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return refuse('unreachable', '连不上服务器。这一页的内容都在，检查网络后再试一次。');
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return ok(answer);
  const refusal = errorBodySchema.safeParse(answer);
  if (refusal.success) return { ok: false, error: refusal.data.error };
  return refuse(
    `http-${response.status}`,
    `服务器没有办成（${response.status}）。这一页的内容都在，稍后再试。`,
  );
}
