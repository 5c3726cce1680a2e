import { z } from 'zod';
import { exportProof } from '@/lib/server/proof/export-proof';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { attachment, route } from '@/lib/server/route';
import { proofQuerySchema } from '@/lib/workflow/proof-wire';

export const GET = route({
  input: z.object({ params: reportParams, query: proofQuerySchema }),
  permit: permitOnReport('export'),
  act: ({ world, actor, subject, input }) => exportProof(world, actor, subject, input.query),
  present: attachment,
});
