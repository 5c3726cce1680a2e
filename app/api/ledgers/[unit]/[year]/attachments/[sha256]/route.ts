import { z } from 'zod';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { readAttachment } from '@/lib/server/evidence/queries/read-attachment';
import { attachment, route } from '@/lib/server/route';
import { ledgerParams } from '@/lib/workflow/ledger-wire';

const fileParams = ledgerParams.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/, '没有这个附件。') });

export const GET = route({
  input: z.object({ params: fileParams }),
  permit: permitOnLedger('readLedger'),
  act: ({ world, subject, input }) => readAttachment(world, subject, input.params.sha256),
  present: attachment,
});
