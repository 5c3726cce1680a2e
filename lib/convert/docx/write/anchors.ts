import type { Mark, Node } from 'prosemirror-model';
import type { ExportComment } from '../../export-input';
import type { Run } from '../../layout/runs';
import { type NumberedComment, numberComments } from '../parts/comments-part';
import type { EvidenceLink } from '../parts/properties';
import { element } from '../parts/xml';

/** Sets bookmarks and comment ranges around written runs, and knows afterwards which it has set. */
export type Anchors = {
  /** The XML of a block's runs, each written by `write`, with its anchors between them. */
  readonly around: (block: Node, runs: readonly Run[], write: (run: Run) => string) => string;
  /** A number no other annotation of the document part has. */
  readonly nextId: () => number;
  readonly comments: readonly NumberedComment[];
  readonly links: readonly EvidenceLink[];
};

const firstAnnotation = 1000;

const markOf = (run: Run, name: string): Mark | undefined =>
  run.marks.find((mark) => mark.type.name === name);

const threadsOf = (marks: readonly Mark[]): string[] =>
  marks.filter((mark) => mark.type.name === 'comment').map((mark) => String(mark.attrs.thread));

/** Thread → where its last words end: the block's id and the offset in it. */
function lastWords(doc: Node): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  doc.descendants((node, _pos, parent) => {
    if (!node.isTextblock) return true;
    node.forEach((child, offset) => {
      for (const thread of threadsOf(child.marks)) last.set(thread, spot(node, offset + child.nodeSize));
    });
    return parent !== null;
  });
  return last;
}

const spot = (block: Node, offset: number): string => `${block.attrs.id}:${offset}`;

export function createAnchors(doc: Node, remarks: readonly ExportComment[]): Anchors {
  const last = lastWords(doc);
  const comments = numberComments(remarks, new Set(last.keys()));
  const links: EvidenceLink[] = [];
  const started = new Set<string>();
  let ids = firstAnnotation;
  const nextId = () => ids++;

  const numbersOf = (thread: string) =>
    comments.filter(({ remark }) => remark.thread === thread).map(({ id }) => id);
  const startComments = (run: Run): string =>
    threadsOf(run.marks)
      .filter((thread) => !started.has(thread))
      .flatMap((thread) => {
        started.add(thread);
        return numbersOf(thread).map((id) => element('w:commentRangeStart', { 'w:id': id }));
      })
      .join('');
  const endComments = (block: Node, run: Run): string =>
    threadsOf(run.marks)
      .filter((thread) => last.get(thread) === spot(block, run.to))
      .flatMap(numbersOf)
      .map(
        (id) =>
          element('w:commentRangeEnd', { 'w:id': id }) +
          element('w:r', {}, element('w:commentReference', { 'w:id': id })),
      )
      .join('');

  const around = (block: Node, runs: readonly Run[], write: (run: Run) => string): string => {
    let xml = '';
    let open: { id: number; fact: string; quote: string } | null = null;
    const closeLink = () => {
      if (!open) return;
      xml += element('w:bookmarkEnd', { 'w:id': open.id });
      links.push({ name: linkName(links.length + 1), fact: open.fact, quote: open.quote });
      open = null;
    };
    for (const run of runs) {
      const fact: string | undefined = markOf(run, 'evidence')?.attrs.fact;
      if (open && open.fact !== fact) closeLink();
      xml += startComments(run);
      if (fact !== undefined && !open) {
        open = { id: nextId(), fact, quote: '' };
        xml += element('w:bookmarkStart', { 'w:id': open.id, 'w:name': linkName(links.length + 1) });
      }
      if (open && !run.raised && !markOf(run, 'deletion')) open.quote += run.text;
      xml += write(run) + endComments(block, run);
    }
    closeLink();
    return xml;
  };
  return { around, nextId, comments, links };
}

const linkName = (n: number): string => `_ev_${n}`;
