import { ok, type Result, refuse } from '@/lib/base/result';
import { appendAudit } from '../audit/append-audit';
import { transact } from '../db/transact';
import { refusal } from '../route';
import { clientAddressHeader } from '../security/client-address';
import type { World } from '../world';
import { mayTrySignIn, signInFailed, signInSucceeded } from './sign-in-guard';

/** The doors of better-auth that we use; every other one stays shut. */
const doors: Readonly<Record<string, 'GET' | 'POST'>> = {
  'sign-in/username': 'POST',
  'sign-out': 'POST',
  'get-session': 'GET',
};

const wrongPassword = '用户名或密码不对。请再试一次；忘记密码请找管理员重设。';

const sentences: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['bad-input', '请填写用户名和密码。'],
  401: ['signed-out', wrongPassword],
  403: ['forbidden', '这个账号现在不能登录。请找管理员。'],
  422: ['signed-out', wrongPassword],
  429: ['too-many-requests', '试的次数太多，请过一分钟再试。'],
};

export type AuthCall = {
  readonly path: string;
  readonly request: Request;
  /** The JSON body that has been read already; null without one. */
  readonly body: unknown;
};

const usernameIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'username' in body && typeof body.username === 'string'
    ? body.username.slice(0, 64)
    : '';

/** better-auth reads the body itself, so it gets a request made anew from what we have read. */
async function passOn(world: World, { request, body }: AuthCall): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  const sent = body === null ? {} : { body: JSON.stringify(body) };
  const auth = await world.auth();
  return auth.handler(new Request(request.url, { method: request.method, headers, ...sent }));
}

async function signIn(world: World, call: AuthCall): Promise<Result<Response>> {
  const username = usernameIn(call.body);
  const open = await mayTrySignIn(world.db, world.clock, username);
  if (!open.ok) return open;
  const response = await passOn(world, call);
  if (response.ok) await signInSucceeded(world.db, username);
  else if (response.status === 401) await signInFailed(world.db, world.clock, username);
  if (response.ok || response.status === 401) await tellAudit(world, call, username, response.ok);
  return ok(response);
}

/** Who tried to come in, from where, and whether they did. */
async function tellAudit(world: World, call: AuthCall, username: string, entered: boolean): Promise<void> {
  const entry = {
    at: world.clock().toISOString(),
    actor: entered ? await accountId(world, username) : '',
    verb: entered ? 'sign-in' : 'sign-in-failed',
    subject: username,
    detail: { address: call.request.headers.get(clientAddressHeader) ?? '' },
  };
  await transact(world.db, (tx) => appendAudit(tx, entry));
}

async function accountId(world: World, username: string): Promise<string> {
  const row = await world.db
    .selectFrom('auth_user')
    .select('id')
    .where('username', '=', username.trim().toLowerCase())
    .executeTakeFirst();
  return row?.id ?? '';
}

/** Hands a call to better-auth; its refusals come back as ours, in Chinese, and tell nobody which names exist. */
export async function callAuth(world: World, call: AuthCall): Promise<Result<Response>> {
  if (doors[call.path] !== call.request.method) return refuse('not-found', '没有这个地址。');
  const result = call.path === 'sign-in/username' ? await signIn(world, call) : ok(await passOn(world, call));
  if (!result.ok || result.value.ok) return result;
  const { status } = result.value;
  const sentence = sentences[status];
  if (!sentence) throw new Error(`better-auth answered ${status} to ${call.path}`);
  return ok(refusal({ code: sentence[0], message: sentence[1] }));
}
