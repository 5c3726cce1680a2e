import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { doc, h1, p, title } from '@/lib/schema/build';
import { changedBlocks, forEachChanged } from './changed-blocks';
import { onlyTextChanged } from './only-text-changed';

const before = doc(title('题目'), p('一'), p('二二'), h1('三'), p('四'));
/** The same block with other words. */
const reword = (all: readonly Node[], at: number, words: string): Node[] =>
  all.map((block, i) => (i === at ? block.copy(p(words).content) : block));
const withBlocks = (change: (all: Node[]) => Node[]): Node =>
  before.copy(Fragment.from(change([...before.children])));

const visited = (after: Node): string[] => {
  const said: string[] = [];
  const changed = changedBlocks(before, after);
  if (changed)
    forEachChanged(after, changed, (block, pos, index) => {
      expect(after.nodeAt(pos)).toBe(block);
      said.push(`${index} ${block.textContent}`);
    });
  return said;
};

describe('the blocks in which a document differs', () => {
  it.each<readonly [string, (all: Node[]) => Node[], readonly string[], boolean]>([
    ['nothing', (all) => all, [], true],
    ['words', (all) => reword(all, 2, '二'), ['2 二'], true],
    ['words of two', (all) => reword(reword(all, 1, '1'), 4, '4'), ['1 1', '2 二二', '3 三', '4 4'], true],
    ['a block that came', (all) => all.toSpliced(2, 0, p('新')), ['2 新'], false],
    ['a block that went', (all) => all.toSpliced(2, 1), [], false],
    ['another kind of block', (all) => all.with(2, h1('二二')), ['2 二二'], false],
    ['the last one', (all) => reword(all, 4, '五'), ['4 五'], true],
  ])('are those with %s', (_what, change, expected, text) => {
    const after = withBlocks(change);
    expect(visited(after)).toEqual(expected);
    expect(visited(after)).toEqual(expected);
    expect(onlyTextChanged(before, after)).toBe(text);
  });

  it('are found anew when compared with another document', () => {
    const after = withBlocks((all) => reword(all, 2, '二'));
    expect(changedBlocks(before, after)?.first).toBe(2);
    expect(
      changedBlocks(
        withBlocks((all) => reword(all, 1, '1')),
        after,
      )?.first,
    ).toBe(1);
  });
});
