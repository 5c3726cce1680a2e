import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import { maxBodyBytes, refusalStatus } from '@/lib/workflow/wire';
import { actorOf } from './accounts/current-actor';
import { isBusy, isDiskFull } from './db/database-error';
import { readBody, readBytes } from './read-body';
import { securityHeaders } from './security/content-security-policy';
import { sameOrigin } from './security/same-origin';
import { theWorld, type World } from './world';

/** What a request brings: the dynamic parts of its path, its query, its body (null without one). */
type Input = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

type NextContext = { readonly params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: NextContext) => Promise<Response>;

type Common<I> = {
  /** Reads `Input`; its messages are sentences for the person. */
  readonly input: z.ZodType<I>;
  /** `json` unless said; `bytes` for a file, which arrives as a Uint8Array. */
  readonly body?: 'json' | 'bytes';
  /** Largest body in bytes; `maxBodyBytes` unless said. */
  readonly limit?: number;
  /** The sentence for a larger one, where the usual one does not fit. */
  readonly tooLarge?: string;
};

type MemberRoute<I, S, T, E extends Refusal> = Common<I> & {
  /** The policy: what the request is about, if this actor may do this to it. */
  readonly permit: (world: World, actor: Actor, input: I) => Promise<Result<S>>;
  readonly act: (context: Context<I> & { actor: Actor; subject: S }) => Promise<Result<T, E>>;
  readonly present: (value: T) => Response;
  /** Adds to the error body of a refusal of `act` what the protocol wants beside it. */
  readonly refusalDetail?: (refusal: E, subject: S) => Readonly<Record<string, unknown>>;
};

type PublicRoute<I, T> = Common<I> & {
  readonly act: (context: Context<I>) => Promise<Result<T>>;
  readonly present: (value: T) => Response;
};

type Context<I> = { readonly world: World; readonly input: I; readonly request: Request };

/**
 * The one way in for people with an account: origin → session → input → policy → action → presenter. Every step is
 * a field of the route, so a route cannot forget one.
 */
export const route = <I, S, T, E extends Refusal = Refusal>(spec: MemberRoute<I, S, T, E>): Handler =>
  guarded(async (world, request, next) => {
    const actor = await actorOf(world, request.headers);
    if (!actor) return refusal({ code: 'signed-out', message: '登录已过期，请重新登录。本页的文字不会丢。' });
    const input = await readInput(spec, request, next);
    if (!input.ok) return refusal(input.error);
    const subject = await spec.permit(world, actor, input.value);
    if (!subject.ok) return refusal(subject.error);
    const context = { world, actor, input: input.value, subject: subject.value, request };
    const result = await spec.act(context);
    return result.ok
      ? spec.present(result.value)
      : refusal(result.error, spec.refusalDetail?.(result.error, subject.value));
  });

/** The same for anybody: health, set-up, signing in. */
export const publicRoute = <I, T>(spec: PublicRoute<I, T>): Handler =>
  guarded(async (world, request, next) => {
    const input = await readInput(spec, request, next);
    if (!input.ok) return refusal(input.error);
    const result = await spec.act({ world, input: input.value, request });
    return result.ok ? spec.present(result.value) : refusal(result.error);
  });

/** JSON out, never kept by a cache. */
export const json = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', ...securityHeaders } });

/** A file out, always as a download: nothing that people wrote is shown from our own origin. */
export function attachment(file: {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}): Response {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(file.name)?.[0] ?? '';
  const encoded = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="report${extension}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'no-store',
      ...securityHeaders,
    },
  });
}

/** A refusal as the protocol says it: `{ error: { code, message } }` under its number. */
export function refusal(
  { code, message }: Refusal,
  detail: Readonly<Record<string, unknown>> = {},
): Response {
  const status = Object.entries(refusalStatus).find(([name]) => name === code)?.[1] ?? 422;
  return json({ error: { code, message }, ...detail }, status);
}

/** Runs a handler behind the origin check; what nobody foresaw is logged, and the person gets a number to quote. */
function guarded(
  handle: (world: World, request: Request, context: NextContext) => Promise<Response>,
): Handler {
  return async (request, context) => {
    const world = await theWorld();
    try {
      if (!sameOrigin(request.method, request.headers, world.environment.origin))
        return refusal({
          code: 'wrong-origin',
          message: '请求不是从本站页面发出的，没有执行。请从实报的页面重试。',
        });
      return await handle(world, request, context);
    } catch (error) {
      return refusal(sentenceFor(error, world, new URL(request.url).pathname));
    }
  };
}

function sentenceFor(error: unknown, world: World, path: string): Refusal {
  if (isDiskFull(error)) {
    world.log('error', 'disk-full', { path, error });
    return {
      code: 'disk-full',
      message: '服务器磁盘已满，这次修改没有保存。文字仍在本页，请不要关闭页面，并通知管理员腾出空间。',
    };
  }
  if (isBusy(error))
    return { code: 'busy', message: '服务器正忙，这次没有办成。文字仍在本页，稍后会自动再试。' };
  const reference = randomBytes(4).toString('hex');
  world.log('error', 'unexpected', { path, reference, error });
  return {
    code: 'unexpected',
    message: `服务器没有办成这件事。本页的文字不受影响，请稍后再试；仍不行时把编号 ${reference} 告诉管理员。`,
  };
}

const named = ({ code, message }: Refusal, { tooLarge }: { readonly tooLarge?: string }) =>
  refuse(code, code === 'too-large' && tooLarge ? tooLarge : message);

async function readInput<I>(spec: Common<I>, request: Request, next: NextContext): Promise<Result<I>> {
  const limit = spec.limit ?? maxBodyBytes;
  const body = await (spec.body === 'bytes' ? readBytes(request, limit) : readBody(request, limit));
  if (!body.ok) return named(body.error, spec);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const given: Input = { params: await next.params, query, body: body.value };
  const parsed = spec.input.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const message =
    issue && /[\u4e00-\u9fff]/.test(issue.message)
      ? issue.message
      : `请求的内容不对（${issue?.path.join('.')}）。`;
  return refuse('bad-input', message);
}
