import { z } from 'zod';
import { ok } from '@/lib/base/result';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { importMappings } from '@/lib/server/evidence/queries/import-mappings';
import { json, route } from '@/lib/server/route';
import { ledgerParams } from '@/lib/workflow/ledger-wire';

export const GET = route({
  input: z.object({ params: ledgerParams }),
  permit: permitOnLedger('readLedger'),
  act: async ({ world, subject }) => ok(await importMappings(world.db, subject)),
  present: (mappings) => json(mappings),
});
