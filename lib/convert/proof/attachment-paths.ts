import type { Attachment } from '@/lib/evidence/fact';

type Named = { readonly fact: string; readonly attachment: Pick<Attachment, 'name'> };

const longestStem = 60;

const extension = /\.[\p{L}\p{N}]{1,12}$/u;

/** A name that no file system refuses, on one line, with its extension and never a path. */
function safeName(name: string, longest: number): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const end = extension.exec(clean)?.[0] ?? '';
  const stem = [...clean.slice(0, clean.length - end.length)].slice(0, longest).join('').trim();
  return `${stem}${end}`;
}

/**
 * Where attachments stand in a pack, in their order: 附件/F07-1 会议纪要.pdf. The fact’s number and a count make every
 * path different whatever the files are called.
 */
export function attachmentPaths(attachments: readonly Named[]): readonly string[] {
  const counts = new Map<string, number>();
  return attachments.map(({ fact, attachment }) => {
    const prefix = safeName(fact, 40) || '条目';
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return `附件/${prefix}-${count} ${safeName(attachment.name, longestStem) || '附件'}`;
  });
}
