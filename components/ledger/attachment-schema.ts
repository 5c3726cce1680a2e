import { z } from 'zod';
import type { Attachment } from '@/lib/evidence/fact';

/** An attachment as the server answers it. */
export const attachmentSchema: z.ZodType<Attachment> = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  size: z.int().min(0),
  type: z.string(),
});
