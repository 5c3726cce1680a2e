import { z } from 'zod';
import { callAuth } from '@/lib/server/accounts/auth-route';
import { publicRoute } from '@/lib/server/route';

const handler = publicRoute({
  input: z.object({ params: z.object({ path: z.array(z.string()) }), body: z.unknown() }),
  limit: 16 * 1024,
  act: ({ world, input, request }) =>
    callAuth(world, { path: input.params.path.join('/'), request, body: input.body }),
  present: (response) => response,
});

export { handler as GET, handler as POST };
