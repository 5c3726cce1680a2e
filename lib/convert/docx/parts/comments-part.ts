import type { ExportComment } from '../../export-input';
import { textRun } from './run';
import { element, value, wordNamespaces, xmlPart } from './xml';

/** A remark with the number it has in the file; `parent` is the thread's first remark, null for that itself. */
export type NumberedComment = {
  readonly id: number;
  readonly parent: number | null;
  readonly remark: ExportComment;
};

/** Numbers the remarks whose thread is anchored in the text; the others have no place in the file. */
export function numberComments(
  comments: readonly ExportComment[],
  anchored: ReadonlySet<string>,
): readonly NumberedComment[] {
  const first = new Map<string, number>();
  return comments
    .filter((remark) => anchored.has(remark.thread))
    .map((remark, id) => {
      const parent = first.get(remark.thread) ?? null;
      if (parent === null) first.set(remark.thread, id);
      return { id, parent, remark };
    });
}

const paragraphId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase();

/** A timestamp as Word writes it (no fraction of a second); undefined when it is none. */
export function wordTime(iso: string): string | undefined {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** word/comments.xml. */
export function commentsPart(comments: readonly NumberedComment[]): string {
  const written = comments.map(({ id, remark }) =>
    element(
      'w:comment',
      {
        'w:id': id,
        'w:author': remark.author,
        'w:date': wordTime(remark.time),
        'w:initials': remark.author.slice(0, 2),
      },
      element(
        'w:p',
        { 'w14:paraId': paragraphId(id) },
        element('w:pPr', {}, value('w:pStyle', 'CommentText')),
        '<w:r><w:annotationRef/></w:r>',
        textRun(remark.text),
      ),
    ),
  );
  return xmlPart(element('w:comments', wordNamespaces, ...written));
}

/** word/commentsExtended.xml: which remark answers which. */
export function commentThreadsPart(comments: readonly NumberedComment[]): string {
  const written = comments.map(({ id, parent }) =>
    element('w15:commentEx', {
      'w15:paraId': paragraphId(id),
      'w15:paraIdParent': parent === null ? undefined : paragraphId(parent),
      'w15:done': 0,
    }),
  );
  return xmlPart(element('w15:commentsEx', wordNamespaces, ...written));
}
