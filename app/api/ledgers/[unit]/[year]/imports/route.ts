import { z } from 'zod';
import { importLedger } from '@/lib/server/evidence/commands/import-ledger';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { json, route } from '@/lib/server/route';
import { importBodySchema, ledgerParams, maxLedgerBodyBytes } from '@/lib/workflow/ledger-wire';

export const POST = route({
  limit: maxLedgerBodyBytes,
  tooLarge: '这次导入的内容太大，台账没有变动。请把表格分成几个文件再导入。',
  input: z.object({ params: ledgerParams, body: importBodySchema }),
  permit: permitOnLedger('writeLedger'),
  act: ({ world, actor, subject, input }) => importLedger(world, actor, subject, input.body),
  present: (changed) => json(changed),
  refusalDetail: ({ conflicts }) => (conflicts ? { conflicts } : {}),
});
