import type { Mark, Node } from 'prosemirror-model';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { notedRuns } from '../../layout/noted-runs';
import { type Run, runsOf } from '../../layout/runs';
import { noteStyle } from '../parts/annex-styles';
import { wordTime } from '../parts/comments-part';
import { type RunLook, textRun } from '../parts/run';
import { headingRunStyle } from '../parts/styles';
import { element } from '../parts/xml';
import type { DocxState } from './state';

/** The style of a run's characters: a run-in heading's own, none elsewhere (the paragraph's style says it). */
function runStyle(block: Node, part: Run['part']): string | undefined {
  if (block.type.name !== 'heading' || part === 'body') return undefined;
  const { runIn, level } = block.attrs as HeadingAttrs;
  return runIn ? headingRunStyle(level) : undefined;
}

const named = (run: Run, name: string): Mark | undefined => run.marks.find((mark) => mark.type.name === name);

/** The runs of a block, with `label` before them; suggestions, comments and evidence links are Word's own. */
export function inlineContent(block: Node, state: DocxState, label = ''): string {
  const numeral = textRun(label, { style: runStyle(block, 'head') });
  const runs = notedRuns(runsOf(block), state.notes.get(block.attrs.id) ?? []);
  const content = state.anchors.around(block, runs, (run) => {
    const style = run.raised ? noteStyle : runStyle(block, run.part);
    const look = { style, strong: named(run, 'strong') !== undefined };
    return revised(run, look, state);
  });
  return numeral + content;
}

function revised(run: Run, look: RunLook, state: DocxState): string {
  const writer = state.writers[run.name];
  const write = (as: 'kept' | 'deleted') => ('inline' in writer ? writer.inline(run, look, as) : '');
  const deletion = named(run, 'deletion');
  if (deletion) return element('w:del', revision(deletion, state), write('deleted'));
  const insertion = named(run, 'insertion');
  if (insertion) return element('w:ins', revision(insertion, state), write('kept'));
  return write('kept');
}

const revision = (mark: Mark, state: DocxState) => ({
  'w:id': state.anchors.nextId(),
  'w:author': mark.attrs.author || '未署名',
  'w:date': wordTime(mark.attrs.time),
});
