import { z } from 'zod';
import { exportFindings } from '@/lib/server/answers/export-findings';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { attachment, route } from '@/lib/server/route';
import { findingsQuerySchema } from '@/lib/workflow/wire';

export const GET = route({
  input: z.object({ params: reportParams, query: findingsQuerySchema }),
  permit: permitOnReport('export'),
  act: ({ world, actor, subject, input }) => exportFindings(world, actor, subject, input.query),
  present: attachment,
});
