import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { doc, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import type { StepsSince } from '@/lib/workflow/wire';
import type { JournalRecord } from './journal';
import { restore } from './restore';

const base = () => doc(title('题目'), p('一二三四五'), p('六七八九十'));

const insert = (pos: number, text: string): Step =>
  new ReplaceStep(pos, pos, new Slice(Fragment.from(schema.text(text)), 0, 0));
const remove = (from: number, to: number): Step => new ReplaceStep(from, to, Slice.empty);

const json = (steps: readonly Step[]) => steps.map((step) => step.toJSON());
const applied = (start: Node, steps: readonly Step[]): Node =>
  steps.reduce((current, step) => step.apply(current).doc ?? current, start);

const record = (steps: readonly Step[]): JournalRecord => ({
  report: 'r',
  clientId: 'me',
  base: 0,
  steps: json(steps),
});
const since = (steps: readonly Step[], ...clientIds: string[]): StepsSince => ({
  version: steps.length,
  steps: json(steps),
  clientIds,
});

describe('restoring what a closed tab had not sent', () => {
  it('brings the steps back as they were when nobody wrote meanwhile', () => {
    const mine = [insert(5, '甲'), insert(6, '乙')];
    const { steps, dropped } = restore(base(), record(mine), since([]));
    expect(applied(base(), steps).textContent).toBe('题目甲乙一二三四五六七八九十');
    expect(dropped).toBe(0);
  });

  it('leaves out what the server took before its answer was lost', () => {
    const mine = [insert(5, '甲'), insert(6, '乙')];
    const now = applied(base(), [insert(5, '甲')]);
    const { steps } = restore(now, record(mine), since([insert(5, '甲')], 'me'));
    expect(applied(now, steps).textContent).toBe('题目甲乙一二三四五六七八九十');
  });

  it('moves the steps over what others wrote', () => {
    const theirs = [insert(5, '他人')];
    const now = applied(base(), theirs);
    const { steps, dropped } = restore(now, record([insert(10, '我'), remove(5, 7)]), since(theirs, 'they'));
    expect(applied(now, steps).child(1).textContent).toBe('他人三四五我');
    expect(dropped).toBe(0);
  });

  it('says how many steps fit no more', () => {
    const theirs = [remove(4, 11)];
    const now = applied(base(), theirs);
    const { dropped } = restore(now, record([remove(5, 7)]), since(theirs, 'they'));
    expect(dropped).toBe(1);
  });

  it('restores nothing from a record of another schema, and counts it', () => {
    const odd: JournalRecord = { ...record([]), steps: [{ stepType: 'unknown' }] };
    expect(restore(base(), odd, since([]))).toEqual({ steps: [], dropped: 1 });
  });

  it('always leaves a document that the schema accepts', () => {
    const step = fc
      .record({ at: fc.integer({ min: 5, max: 10 }), kind: fc.constantFrom('insert', 'remove') })
      .map(({ at, kind }) => (kind === 'insert' ? insert(at, '新') : remove(Math.max(5, at - 1), at)));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (mine, theirs) => {
        const fitting = (steps: readonly Step[]) =>
          steps.filter((_, i) => applied(base(), steps.slice(0, i + 1)));
        const now = applied(base(), fitting(theirs));
        const { steps } = restore(
          now,
          record(fitting(mine)),
          since(fitting(theirs), ...theirs.map(() => 'they')),
        );
        applied(now, steps).check();
      }),
    );
  });
});
