import { z } from 'zod';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { factHistory } from '@/lib/server/evidence/queries/fact-history';
import { json, route } from '@/lib/server/route';
import { ledgerParams } from '@/lib/workflow/ledger-wire';

const factParams = ledgerParams.extend({ fact: z.string().min(1).max(40) });

export const GET = route({
  input: z.object({ params: factParams }),
  permit: permitOnLedger('readLedger'),
  act: ({ world, subject, input }) => factHistory(world, subject, input.params.fact),
  present: (history) => json(history),
});
