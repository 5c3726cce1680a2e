import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { doc, h1, p, table, title } from '@/lib/schema/build';
import { inOrder } from './in-order';

const sample = doc(
  title('题目'),
  h1('一'),
  p('甲乙丙丁'),
  p('戊己'),
  table([
    ['庚', '辛'],
    ['3', '4'],
  ]),
  p('壬癸'),
);

/** Per child what a set holds for it, as places and classes. */
const childrenOf = (set: DecorationSet, node: Node): (readonly [number, string])[] => {
  const held: (readonly [number, string])[] = [];
  node.forEach((child, offset) => {
    const inside = set.forChild(offset, child);
    const found: string[] = [];
    inside.forEachSet((one) => {
      found.push(...one.find().map(({ from, to }) => `${from}-${to}`));
    });
    held.push([offset, found.join(' ')]);
  });
  return held;
};

const { size } = sample.content;
const place = fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size }));
const decorations = fc.array(place, { maxLength: 20 }).map((places) =>
  places.flatMap(([a, b]) => {
    if (a === b) return [];
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    return [Decoration.inline(from, to, { class: 'x' })];
  }),
);

describe('a set that is asked in order', () => {
  it('holds for every child what the plain set holds, however often it is asked', () => {
    fc.assert(
      fc.property(decorations, (made) => {
        const plain = DecorationSet.create(sample, made);
        const ordered = inOrder(plain);
        const expected = childrenOf(plain, sample);
        expect(childrenOf(ordered, sample)).toEqual(expected);
        expect(childrenOf(ordered, sample)).toEqual(expected);
      }),
    );
  });

  it('moves with the text as the plain set does, and holds blocks that are marked as a whole', () => {
    const start = sample.child(0).nodeSize;
    const heading = Decoration.node(start, start + sample.child(1).nodeSize, { 'data-number': '一、' });
    const words = Decoration.inline(start + 6, start + 8, { class: 'x' });
    const plain = DecorationSet.create(sample, [heading, words]);
    const tr = new Transform(sample).insert(start, p('新'));
    const moved = inOrder(plain).map(tr.mapping, tr.doc);
    expect(childrenOf(moved, tr.doc)).toEqual(childrenOf(plain.map(tr.mapping, tr.doc), tr.doc));
    expect(inOrder(plain).find()).toEqual(plain.find());
  });

  it('is one object per set', () => {
    const plain = DecorationSet.create(sample, [Decoration.inline(8, 9, { class: 'x' })]);
    expect(inOrder(plain)).toBe(inOrder(plain));
    expect(inOrder(DecorationSet.empty)).toBe(DecorationSet.empty);
  });
});
