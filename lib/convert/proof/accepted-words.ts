import type { Node } from 'prosemirror-model';
import { acceptedRuns } from '../layout/runs';

/** The printed words of a block between two offsets of its text, suggestions accepted, on one line. */
export function acceptedWords(block: Node, from: number, to: number): string {
  return acceptedRuns(block)
    .filter((run) => run.to > from && run.from < to)
    .map((run) =>
      run.name === 'text' ? run.text.slice(Math.max(0, from - run.from), to - run.from) : run.text,
    )
    .join('')
    .replaceAll('\n', '');
}
