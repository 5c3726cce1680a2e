import { describe, expect, it } from 'vitest';
import { doc, p, table, title } from '../schema/build';
import { schema } from '../schema/schema';
import { keepKnownLinks } from './keep-known-links';

const linked = (text: string, fact: string) => schema.text(text, [schema.marks.evidence.create({ fact })]);

const made = doc(
  title('题目'),
  p('检查', linked('64次', 'F18'), '，出动', linked('312人次', 'F77'), '。'),
  table([['事项', '件数']]),
);

describe('links of a document that comes into another ledger', () => {
  it('stay where the fact is known, the words of the others are named', () => {
    const { doc: kept, unlinked } = keepKnownLinks(made, (fact) => fact === 'F18');
    expect(unlinked).toEqual(['312人次']);
    expect(kept.textContent).toBe(made.textContent);
    const facts: string[] = [];
    kept.descendants(({ marks }) => {
      for (const mark of marks) facts.push(mark.attrs.fact);
    });
    expect(facts).toEqual(['F18']);
  });

  it('leave the document as it is where all are known', () => {
    expect(keepKnownLinks(made, () => true)).toEqual({ doc: made, unlinked: [] });
  });
});
