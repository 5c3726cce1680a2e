import { z } from 'zod';
import { keepAttachment } from '@/lib/server/evidence/commands/keep-attachment';
import { permitOnLedger } from '@/lib/server/evidence/ledger-route';
import { json, route } from '@/lib/server/route';
import { attachmentQuerySchema, ledgerParams, maxAttachmentBytes } from '@/lib/workflow/ledger-wire';

export const POST = route({
  body: 'bytes',
  limit: maxAttachmentBytes,
  tooLarge: `附件不能超过 ${maxAttachmentBytes / 1024 / 1024} MB，这个文件没有保存。请压缩或分成几个文件再上传。`,
  input: z.object({ params: ledgerParams, query: attachmentQuerySchema, body: z.instanceof(Uint8Array) }),
  permit: permitOnLedger('writeLedger'),
  act: ({ world, actor, subject, input }) =>
    keepAttachment(world, actor, subject, { name: input.query.name, bytes: input.body }),
  present: (kept) => json(kept, 201),
});
