import { z } from 'zod';
import { loadReport } from '@/lib/server/reports/queries/load-report';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { json, route } from '@/lib/server/route';

export const GET = route({
  input: z.object({ params: reportParams }),
  permit: permitOnReport('read'),
  act: ({ world, actor, input }) => loadReport(world, actor, input.params.id),
  present: (report) => json(report),
});
