import { z } from 'zod';
import { exportReport } from '@/lib/server/reports/commands/export-report';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { attachment, route } from '@/lib/server/route';
import { exportQuerySchema } from '@/lib/workflow/wire';

export const GET = route({
  input: z.object({ params: reportParams, query: exportQuerySchema }),
  permit: permitOnReport('export'),
  act: ({ world, actor, subject, input }) => exportReport(world, actor, subject, input.query),
  present: attachment,
});
