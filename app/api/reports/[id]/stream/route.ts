import { z } from 'zod';
import { ok } from '@/lib/base/result';
import { stepsStream, streamStart } from '@/lib/server/collab/steps-stream';
import { checkReach } from '@/lib/server/reports/queries/steps-since';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { route } from '@/lib/server/route';
import { sinceQuerySchema } from '@/lib/workflow/wire';

export const GET = route({
  input: z.object({ params: reportParams, query: sinceQuerySchema }),
  permit: permitOnReport('read'),
  act: async ({ world, subject, input, request }) => {
    const since = streamStart(request.headers, input.query.since);
    const reach = checkReach(subject, since);
    return reach.ok ? ok(stepsStream(world.hub, subject.id, since, request.signal)) : reach;
  },
  present: (response) => response,
});
