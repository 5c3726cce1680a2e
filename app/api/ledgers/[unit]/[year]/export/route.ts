import { z } from 'zod';
import { exportLedger } from '@/lib/server/evidence/commands/export-ledger';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { attachment, route } from '@/lib/server/route';
import { ledgerParams } from '@/lib/workflow/ledger-wire';

export const GET = route({
  input: z.object({ params: ledgerParams }),
  permit: permitOnLedger('readLedger'),
  act: ({ world, actor, subject }) => exportLedger(world, actor, subject),
  present: attachment,
});
