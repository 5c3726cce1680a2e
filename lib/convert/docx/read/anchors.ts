import { schema } from '@/lib/schema/schema';
import { attr, type Element } from '../../package/xml';
import type { ReadState } from './state';

/** More comments or links than this over the same words are no person's doing; those beyond are not anchored. */
const mostOpen = 20;

/** Starts and ends of comments and evidence bookmarks. */
export function anchor(node: Element, state: ReadState): void {
  const id = attr(node, 'id') ?? '';
  switch (node.name) {
    case 'w:commentRangeStart':
      if (state.notes.threads.has(id) && state.openComments.size < mostOpen) state.openComments.set(id, '');
      break;
    case 'w:commentRangeEnd': {
      const quote = state.openComments.get(id);
      if (quote !== undefined) state.quotes.set(id, quote);
      state.openComments.delete(id);
      break;
    }
    case 'w:bookmarkStart': {
      const name = attr(node, 'name') ?? '';
      const fact = state.facts.get(name);
      if (fact === undefined || state.openEvidence.size >= mostOpen) break;
      state.openEvidence.set(id, schema.marks.evidence.create({ fact }));
      state.foundFacts.add(name);
      break;
    }
    case 'w:bookmarkEnd':
      state.openEvidence.delete(id);
      break;
  }
}
