import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { doc, h1, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { maxStepsPerRequest, type StepJson } from '@/lib/workflow/wire';
import { codeOf, must } from '../testing/test-world';
import { decide, longestCatchUp, type Submission } from './decide';

const start = doc(title('青禾镇报告'), h1('主要举措和成效'), p('全年开展学法6次。'));
const state = { version: 7, doc: start, oldest: 0 };

const stepsOf = (change: (tr: Transform) => Transform, from: Node = start): StepJson[] =>
  change(new Transform(from)).steps.map((step) => step.toJSON());

/** Positions: the title’s text begins at 1. */
const typing = stepsOf((tr) => tr.insert(1, schema.text('关于')));

const submit = (steps: readonly StepJson[], over: Partial<Submission> = {}) =>
  decide(state, { version: 7, steps, author: 'zhou', may: 'write', ...over });

describe('the authority', () => {
  it('accepts steps on the present version and gives the document after them', () => {
    const accepted = must(submit(typing));
    expect(accepted.doc.firstChild?.textContent).toBe('关于青禾镇报告');
    expect(accepted.steps).toHaveLength(1);
  });

  it('calls an older version stale', () => {
    expect(codeOf(submit(typing, { version: 6 }))).toBe('stale-version');
  });

  it('says that the history is gone to one from the future or too far behind', () => {
    expect(codeOf(submit(typing, { version: 8 }))).toBe('history-gone');
    const far = { ...state, version: longestCatchUp + 8 };
    expect(codeOf(decide(far, { version: 7, steps: typing, author: 'zhou', may: 'write' }))).toBe(
      'history-gone',
    );
    expect(
      codeOf(decide({ ...state, oldest: 5 }, { version: 4, steps: typing, author: 'zhou', may: 'write' })),
    ).toBe('history-gone');
  });

  it('refuses more steps than one request may carry', () => {
    const many = Array.from({ length: maxStepsPerRequest + 1 }, () => typing[0] ?? { stepType: '' });
    expect(codeOf(submit(many))).toBe('too-large');
  });

  it('looks at result.failed', () => {
    const beyond = { stepType: 'replace', from: 5000, to: 5001 };
    expect(codeOf(submit([beyond]))).toBe('invalid-steps');
  });

  it('refuses what is not a step at all', () => {
    expect(codeOf(submit([{ stepType: 'evil' }]))).toBe('invalid-steps');
    expect(codeOf(submit([{ stepType: 'replace', from: 'x', to: null }]))).toBe('invalid-steps');
  });

  it('refuses a document without a title', () => {
    const size = start.firstChild?.nodeSize ?? 0;
    expect(codeOf(submit([{ stepType: 'replace', from: 0, to: size }]))).toBe('invalid-steps');
  });

  it('refuses a second block with the same id', () => {
    const twin = { type: 'paragraph', attrs: { id: 'b3' } };
    const at = start.content.size;
    const step = { stepType: 'replace', from: at, to: at, slice: { content: [twin] } };
    expect(codeOf(submit([step]))).toBe('invalid-steps');
  });

  it('refuses an attribute of the wrong kind', () => {
    const at = start.firstChild?.nodeSize ?? 0;
    expect(codeOf(submit([{ stepType: 'attr', pos: at, attr: 'level', value: '一' }]))).toBe('invalid-steps');
  });

  it('refuses everything when one step of several fails', () => {
    expect(codeOf(submit([...typing, { stepType: 'replace', from: 5000, to: 5001 }]))).toBe('invalid-steps');
  });

  it('forbids everything to one who may nothing', () => {
    expect(codeOf(submit(typing, { may: 'none' }))).toBe('forbidden');
  });

  it('lets a commentator anchor a comment and not touch a word', () => {
    const comment = schema.marks.comment.create({ thread: 't1' });
    expect(
      codeOf(
        submit(
          stepsOf((tr) => tr.addMark(1, 3, comment)),
          { may: 'comment' },
        ),
      ),
    ).toBe('');
    expect(codeOf(submit(typing, { may: 'comment' }))).toBe('forbidden');
  });

  it('does not let anyone suggest in another’s name, but lets them move another’s suggestion', () => {
    const suggestion = schema.marks.insertion.create({ author: 'chen', time: '2026-01-01T00:00:00Z' });
    const written = stepsOf((tr) => tr.insert(1, schema.text('新', [suggestion])));
    expect(codeOf(submit(written))).toBe('forbidden');
    expect(codeOf(submit(written, { author: 'chen' }))).toBe('');
    const marked = stepsOf((tr) => tr.addMark(1, 3, suggestion));
    expect(codeOf(submit(marked))).toBe('forbidden');
    const holding = new Transform(start).addMark(1, 3, suggestion).doc;
    const moved = stepsOf((tr) => tr.insert(6, holding.slice(1, 3).content), holding);
    expect(
      codeOf(decide({ ...state, doc: holding }, { version: 7, steps: moved, author: 'zhou', may: 'write' })),
    ).toBe('');
  });
});
