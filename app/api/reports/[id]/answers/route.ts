import { z } from 'zod';
import { ok } from '@/lib/base/result';
import { giveAnswer } from '@/lib/server/answers/give-answer';
import { answersOf } from '@/lib/server/answers/stored-answer';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { json, route } from '@/lib/server/route';
import { answerBodySchema } from '@/lib/workflow/wire';

export const GET = route({
  input: z.object({ params: reportParams }),
  permit: permitOnReport('read'),
  act: async ({ world, subject }) => ok(await answersOf(world.db, subject.id)),
  present: (answers) => json({ answers }),
});

export const POST = route({
  limit: 128 * 1024,
  input: z.object({ params: reportParams, body: answerBodySchema }),
  permit: permitOnReport('answer'),
  act: ({ world, actor, subject, input }) => giveAnswer(world, actor, subject, input.body),
  present: (answer) => json(answer, 201),
});
