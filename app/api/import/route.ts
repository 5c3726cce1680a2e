import { z } from 'zod';
import { largestFile } from '@/lib/convert/read-file';
import { homeUnit } from '@/lib/server/reports/queries/home-unit';
import { json, route } from '@/lib/server/route';
import { importQuerySchema } from '@/lib/workflow/wire';

export const POST = route({
  body: 'bytes',
  limit: largestFile,
  input: z.object({ query: importQuerySchema, body: z.instanceof(Uint8Array) }),
  permit: (world, actor) => homeUnit(world, actor),
  act: ({ world, input }) => world.readPool.read({ name: input.query.name, bytes: input.body }),
  present: (file) => json(file),
});
