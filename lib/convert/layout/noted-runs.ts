import type { Mark } from 'prosemirror-model';
import type { Run } from './runs';

/** A note’s number as printed (`[12]`) and the offset in the block’s text after which it stands. */
export type NoteMark = { readonly at: number; readonly label: string };

/** The marks on both sides of a place: what spans it spans the note as well. */
const across = (before: readonly Mark[], after: readonly Mark[]): readonly Mark[] =>
  before.filter((mark) => mark.isInSet(after));

/** The pieces of a run up to each of `marks`, and the notes between them; `next` is the run that follows. */
function noted(run: Run, marks: readonly NoteMark[], next: Run | undefined): readonly Run[] {
  const pieces: Run[] = [];
  let from = run.from;
  const cut = (to: number) => {
    const whole = from === run.from && to === run.to;
    // The words of a slot are longer than its one position; it is never cut.
    const text = whole ? run.text : run.text.slice(from - run.from, to - run.from);
    if (to > from) pieces.push({ ...run, text, from, to });
    from = to;
  };
  for (const { at, label } of marks) {
    cut(at);
    const shared = at < run.to ? run.marks : across(run.marks, next?.marks ?? []);
    pieces.push({ ...run, text: label, from: at, to: at, name: 'text', marks: shared, raised: true });
  }
  cut(run.to);
  return pieces;
}

/** The runs of a block with its notes set after the words they belong to; each note is a run of no length. */
export const notedRuns = (runs: readonly Run[], marks: readonly NoteMark[]): readonly Run[] =>
  runs.flatMap((run, i) => {
    const own = marks.filter(({ at }) => at > run.from && at <= run.to);
    return own.length === 0 ? [run] : noted(run, own, runs[i + 1]);
  });
