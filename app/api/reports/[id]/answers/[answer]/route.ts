import { z } from 'zod';
import { withdrawAnswer } from '@/lib/server/answers/withdraw-answer';
import { permitOnReport, reportParams } from '@/lib/server/reports/report-route';
import { json, route } from '@/lib/server/route';

const answerParams = reportParams.extend({ answer: z.uuid('没有这条说明。') });

/** Marks the answer as withdrawn; it stays on record. */
export const DELETE = route({
  input: z.object({ params: answerParams }),
  permit: permitOnReport('answer'),
  act: ({ world, actor, subject, input }) => withdrawAnswer(world, actor, subject, input.params.answer),
  present: (answer) => json(answer),
});
