import { z } from 'zod';
import { changeLedger } from '@/lib/server/evidence/commands/change-ledger';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { json, route } from '@/lib/server/route';
import { ledgerChangesBodySchema, ledgerParams, maxLedgerBodyBytes } from '@/lib/workflow/ledger-wire';

export const POST = route({
  limit: maxLedgerBodyBytes,
  tooLarge: '这次修改的内容太大，台账没有变动，您填的内容还在本页。请分几次保存。',
  input: z.object({ params: ledgerParams, body: ledgerChangesBodySchema }),
  permit: permitOnLedger('writeLedger'),
  act: ({ world, actor, subject, input }) => changeLedger(world, actor, subject, input.body.changes),
  present: (changed) => json(changed),
  refusalDetail: ({ conflicts }) => (conflicts ? { conflicts } : {}),
});
