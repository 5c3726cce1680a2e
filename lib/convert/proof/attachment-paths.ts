import type { Attachment } from '@/lib/evidence/fact';

type Named = { readonly fact: string; readonly attachment: Pick<Attachment, 'name'> };

const longestStem = 60;

/** A name that no file system refuses, on one line, with its extension and never a path. */
function safeName(name: string, longest: number): string {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = clean.lastIndexOf('.');
  const extension =
    dot > 0
      ? clean
          .slice(dot)
          .replace(/[. ]+$/, '')
          .slice(0, 12)
      : '';
  const stem = [...(dot > 0 ? clean.slice(0, dot) : clean)].slice(0, longest).join('');
  return `${stem.replace(/^[. ]+|[. ]+$/g, '')}${extension}`;
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
