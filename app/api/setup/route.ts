import { z } from 'zod';
import { ok } from '@/lib/base/result';
import { callAuth } from '@/lib/server/accounts/auth-route';
import { json, publicRoute } from '@/lib/server/route';
import { setUp } from '@/lib/server/setup/set-up';
import { setupBodySchema } from '@/lib/workflow/wire';

/** Sets up and signs the new administrator in with the same answer. */
export const POST = publicRoute({
  input: z.object({ body: setupBodySchema }),
  act: async ({ world, input, request }) => {
    const done = await setUp(world, input.body);
    if (!done.ok) return done;
    const { username, password } = input.body.account;
    const session = await callAuth(world, {
      path: 'sign-in/username',
      request: new Request(new URL('/api/auth/sign-in/username', request.url), {
        method: 'POST',
        headers: request.headers,
      }),
      body: { username, password },
    });
    return session.ok ? ok(session.value.headers.getSetCookie()) : session;
  },
  present: (cookies) => {
    const response = json({ ok: true }, 201);
    for (const cookie of cookies) response.headers.append('set-cookie', cookie);
    return response;
  },
});
