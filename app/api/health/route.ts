import { sql } from 'kysely';
import { z } from 'zod';
import { ok } from '@/lib/base/result';
import { json, publicRoute } from '@/lib/server/route';
import type { Health } from '@/lib/workflow/wire';

export const GET = publicRoute({
  input: z.object({}),
  act: async ({ world }) => {
    await sql`select 1`.execute(world.db);
    return ok<Health>({ status: 'ok', database: world.engine });
  },
  present: (health) => json(health),
});
