import { z } from 'zod';
import { ok } from '@/lib/base/result';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { ledgerView } from '@/lib/server/evidence/queries/ledger-view';
import { json, route } from '@/lib/server/route';
import { ledgerParams } from '@/lib/workflow/ledger-wire';

export const GET = route({
  input: z.object({ params: ledgerParams }),
  permit: permitOnLedger('readLedger'),
  act: async ({ world, actor, subject }) => ok(await ledgerView(world, actor, subject)),
  present: (view) => json(view),
});
