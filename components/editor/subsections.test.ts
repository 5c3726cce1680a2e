import { describe, expect, it } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { doc, h1, p, runIn, table, title } from '@/lib/schema/build';
import { subsectionOf, subsectionsOf } from './subsections';

const made = doc(
  title('题目'),
  p('前言。'),
  h1('主要举措和成效'),
  runIn('健全机制。召开会议8次。'),
  p('又一段。'),
  table([['事项', '12件']]),
);

const { headings } = checkReport(made, sampleEnv({ year: '2026', unit: 'yes', ledger: 'yes' }));
const sections = subsectionsOf(made, headings);
const placeOf = (block: string) => subsectionOf(sections, block).place;

describe('本节', () => {
  it('is the nearest heading of level 1 or 2, the part before it', () => {
    expect(['b2', 'b3', 'b4', 'b5'].map(placeOf)).toEqual(['开头', '一、', '一、（一）', '一、（一）']);
    expect(subsectionOf(sections, 'b5').title).toBe('一、（一）健全机制');
  });

  it('holds the cells of a table too', () => {
    const cells: string[] = [];
    made.lastChild?.descendants((node) => {
      if (node.isTextblock) cells.push(placeOf(node.attrs.id));
    });
    expect(cells).toEqual(['一、（一）', '一、（一）']);
  });
});
