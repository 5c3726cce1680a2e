import { z } from 'zod';
import { createReport } from '@/lib/server/reports/commands/create-report';
import { homeUnit } from '@/lib/server/reports/queries/home-unit';
import { json, route } from '@/lib/server/route';
import { createReportBodySchema } from '@/lib/workflow/wire';

export const POST = route({
  input: z.object({ body: createReportBodySchema }),
  permit: (world, actor) => homeUnit(world, actor),
  act: ({ world, actor, subject, input }) => createReport(world, actor, subject, input.body),
  present: (created) => json(created, 201),
});
