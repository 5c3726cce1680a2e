import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ok } from '@/lib/base/result';
import { json, route } from '../route';
import { setUp } from '../setup/set-up';
import { setupToken } from '../setup/setup-token';
import { engines, must, openTestWorld, setupBody, type TestWorld } from '../testing/test-world';
import { shareWorld } from '../world';
import { callAuth } from './auth-route';
import { actorOf } from './current-actor';
import { failuresAllowed, lockMinutes } from './sign-in-guard';

const site = 'http://10.1.2.3:3000';

describe.each(engines)('accounts on %s', (engine) => {
  let test: TestWorld;
  let now = new Date();

  beforeAll(async () => {
    test = await openTestWorld(engine, () => now);
    shareWorld(test.world);
    must(await setUp(test.world, setupBody((await setupToken(test.world.db)) ?? '')));
  });
  afterAll(() => test.end());

  /** Calls better-auth as the route does; gives status, message and the session cookie as a browser would send it. */
  async function call(path: string, body: unknown, headers: Record<string, string> = {}) {
    const request = new Request(`${site}/api/auth/${path}`, {
      method: path === 'get-session' ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', 'x-shibao-client': '10.1.2.4', ...headers },
    });
    const result = await callAuth(test.world, { path, request, body });
    if (!result.ok) return { status: 0, message: result.error.message, set: '', cookie: '' };
    const set = result.value.headers.getSetCookie().join('\n');
    const answer = await result.value.json();
    return {
      status: result.value.status,
      message: answer?.error?.message,
      set,
      cookie: set.split(';')[0] ?? '',
    };
  }

  const signIn = (username: string, password = 'qinghe-2026-zhen') =>
    call('sign-in/username', { username, password });

  it('signs in with the user name in any case and sets an httpOnly same-site cookie', async () => {
    const answer = await signIn('ZHOU');
    expect(answer.status).toBe(200);
    expect(answer.set).toMatch(/^shibao\.session_token=.*HttpOnly.*SameSite=Lax/s);
    expect(answer.set).not.toContain('Secure');
  });

  it('knows the actor by the cookie, with role and scope, and nobody without it', async () => {
    const { cookie } = await signIn('zhou');
    const actor = await actorOf(test.world, new Headers({ cookie }));
    expect(actor?.name).toBe('周明岚');
    expect(actor?.memberships.map((held) => held.role).sort()).toEqual(['administrator', 'author']);
    expect(await actorOf(test.world, new Headers())).toBeNull();
    expect(await actorOf(test.world, new Headers({ cookie: `${cookie.slice(0, -4)}AAAA` }))).toBeNull();
  });

  it('ends the session on signing out', async () => {
    const { cookie } = await signIn('zhou');
    expect((await call('sign-out', {}, { cookie })).status).toBe(200);
    expect(await actorOf(test.world, new Headers({ cookie }))).toBeNull();
  });

  it('says the same of a wrong password and of a name that does not exist', async () => {
    const wrong = await signIn('zhou', 'not-the-password');
    const nobody = await signIn('nobody', 'not-the-password');
    expect(wrong).toEqual(nobody);
    expect(wrong.status).toBe(401);
    expect(wrong.message).toContain('用户名或密码不对');
    await signIn('zhou');
  });

  it('closes an account after five wrong passwords, even to the right one, and opens it later', async () => {
    for (let i = 0; i < failuresAllowed; i++) await signIn('zhou', `wrong-password-${i}`);
    expect((await signIn('zhou')).message).toContain('暂停登录');
    now = new Date(now.getTime() + (lockMinutes + 1) * 60_000);
    expect((await signIn('zhou')).status).toBe(200);
  });

  it('writes to the audit log who came in and who did not', async () => {
    await signIn('zhou');
    await signIn('nobody', 'not-the-password');
    const rows = await test.world.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(2)
      .execute();
    expect(rows.map(({ verb, subject }) => `${verb} ${subject}`)).toEqual([
      'sign-in-failed nobody',
      'sign-in zhou',
    ]);
    expect(rows[1]?.detail).toContain('10.1.2.4');
  });

  it('keeps every other door of better-auth shut', async () => {
    const body = { email: 'a@b.cn', password: 'qinghe-2026-zhen', name: 'x', username: 'eve' };
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'is-username-available',
      'delete-user',
    ])
      expect((await call(path, body)).message, path).toBe('没有这个地址。');
  });

  describe('behind the one wrapper', () => {
    const echo = route({
      input: z.object({ body: z.object({ year: z.int('年度应是四位数字。') }) }),
      permit: async () => ok(null),
      act: async ({ input, actor }) => ok(`${actor.name} ${input.body.year}`),
      present: (value) => json({ value }),
    });
    const post = async (body: string, headers: Record<string, string>) => {
      const request = new Request(`${site}/api/x`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', host: '10.1.2.3:3000', ...headers },
      });
      const response = await echo(request, { params: Promise.resolve({}) });
      return { status: response.status, body: await response.json() };
    };

    it('asks for a session, then for an input it can read', async () => {
      const { cookie } = await signIn('zhou');
      expect((await post('{"year":2026}', {})).body.error.code).toBe('signed-out');
      expect(await post('{"year":2026}', { cookie })).toEqual({
        status: 200,
        body: { value: '周明岚 2026' },
      });
      expect(await post('{"year":"x"}', { cookie })).toEqual({
        status: 422,
        body: { error: { code: 'bad-input', message: '年度应是四位数字。' } },
      });
      expect((await post('{', { cookie })).body.error.code).toBe('bad-input');
      expect((await post('{}', { cookie, 'content-type': 'text/plain' })).body.error.code).toBe('bad-input');
      expect((await post(`"${'x'.repeat(5_000_000)}"`, { cookie })).status).toBe(413);
    });

    it('does not act for a page of another site', async () => {
      const { cookie } = await signIn('zhou');
      const answer = await post('{"year":2026}', { cookie, origin: 'http://evil.example' });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'wrong-origin' } } });
      expect((await post('{"year":2026}', { cookie, origin: site })).status).toBe(200);
      expect((await post('{"year":2026}', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    });

    it('gives the person a number to quote when something was not foreseen', async () => {
      const { cookie } = await signIn('zhou');
      const failing = route({
        input: z.object({}),
        permit: async () => ok(null),
        act: () => Promise.reject(new Error('secret detail')),
        present: () => json({}),
      });
      const request = new Request(`${site}/api/x`, { headers: { cookie } });
      const response = await failing(request, { params: Promise.resolve({}) });
      const { error } = await response.json();
      expect(response.status).toBe(500);
      expect(error.message).toMatch(/编号 [0-9a-f]{8}/);
      expect(error.message).not.toContain('secret');
    });

    it('answers a full disk with 507 and says that the words are still in the page', async () => {
      const { cookie } = await signIn('zhou');
      const failing = route({
        input: z.object({}),
        permit: async () => ok(null),
        act: () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })),
        present: () => json({}),
      });
      const request = new Request(`${site}/api/x`, { headers: { cookie } });
      const response = await failing(request, { params: Promise.resolve({}) });
      expect(response.status).toBe(507);
      expect((await response.json()).error.message).toContain('文字仍在本页');
    });
  });
});
