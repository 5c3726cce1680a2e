import { z } from 'zod';
import { exportSample } from '@/lib/server/proof/export-sample';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { attachment, route } from '@/lib/server/route';
import { sampleQuerySchema } from '@/lib/workflow/proof-wire';

export const GET = route({
  input: z.object({ params: reportParams, query: sampleQuerySchema }),
  permit: permitOnReport('export'),
  act: ({ world, actor, subject, input }) => exportSample(world, actor, subject, input.query),
  present: attachment,
});
