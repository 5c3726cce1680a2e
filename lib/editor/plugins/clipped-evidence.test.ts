import { Fragment, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { p } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { withKnownLinks, withoutForeignLinks } from './clipped-evidence';

const ledger = { name: 'qinghe/2026', has: (fact: string) => fact === 'F18' };

const span = (attrs: string) => `<p data-pm-slice="1 1 []">检查<span ${attrs}>64次</span>。</p>`;

describe('links on the clipboard', () => {
  it('stay where they name this ledger', () => {
    const html = span('class="sb-evidence" data-fact="F18" data-ledger="qinghe/2026"');
    expect(withoutForeignLinks(html, ledger)).toBe(html);
  });

  it.each([
    'class="sb-evidence" data-fact="F18" data-ledger="qinghe/2025"',
    'class="sb-evidence" data-fact="F18"',
  ])('lose their fact, not their words, with %s', (attrs) => {
    const html = withoutForeignLinks(span(attrs), ledger);
    expect(html).not.toContain('data-fact');
    expect(html).toContain('64次');
  });

  it('fall where the ledger has no such fact', () => {
    const linked = (fact: string) => schema.text('64次', [schema.marks.evidence.create({ fact })]);
    const slice = new Slice(Fragment.from(p('检查', linked('F18'), '，', linked('F77'))), 1, 1);
    const facts: string[] = [];
    withKnownLinks(slice, ledger).content.descendants((node) => {
      for (const mark of node.marks) facts.push(mark.attrs.fact);
    });
    expect(facts).toEqual(['F18']);
    expect(withKnownLinks(slice, ledger).content.textBetween(0, slice.content.size)).toBe('检查64次，64次');
  });
});
