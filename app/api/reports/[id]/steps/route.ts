import { z } from 'zod';
import { appendSteps } from '@/lib/server/reports/commands/append-steps';
import { stepsSince } from '@/lib/server/reports/queries/steps-since';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { json, route } from '@/lib/server/route';
import { sinceQuerySchema, submitStepsBodySchema } from '@/lib/workflow/wire';

export const GET = route({
  input: z.object({ params: reportParams, query: sinceQuerySchema }),
  permit: permitOnReport('read'),
  act: ({ world, subject, input }) => stepsSince(world, subject, input.query.since),
  present: (steps) => json(steps),
});

/** Whether the actor may write or only comment is the authority’s to say; here it is enough to see the report. */
export const POST = route({
  input: z.object({ params: reportParams, body: submitStepsBodySchema }),
  permit: permitOnReport('read'),
  act: ({ world, actor, subject, input }) => appendSteps(world, actor, subject, input.body),
  present: (version) => json({ version }),
  refusalDetail: ({ code }, report) => (code === 'stale-version' ? { version: report.version } : {}),
});
