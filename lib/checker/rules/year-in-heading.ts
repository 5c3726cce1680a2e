import type { RequiredRole } from '@/lib/schema/roles';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import type { Rule } from '../rule';

/** A single year: not a range (2021—2025年), not the number of a document. */
const years = /(?<![\d—–\-－～~〔至到])(20\d{2})\s?年(?!\s?[—–\-－～~至到]\s?20)/g;

/** A cited title has a year of its own. */
const withoutTitles = (text: string): string =>
  text.replace(/《[^》]*》/g, (title) => ' '.repeat(title.length));

/** How many years after the report's year a part may speak of. */
const ahead: Readonly<Partial<Record<RequiredRole, number>>> = {
  achievements: 0,
  firstResponsible: 0,
  plan: 1,
};

const isKey = (part: string): part is RequiredRole => part in ahead;

export const yearInHeading: Rule = {
  id: 'year-in-heading',
  code: 'S05',
  kind: 'structure',
  glyph: '序',
  severity: 'error',
  about: '标题里的年份应与报告年度相符：举措和成效写本年度，安排写下一年度。',
  why: '年份不符多半是沿用了上年的稿子，公开后容易被指照搬。',
  how: '核对年份后改正，并检查这一部分的内容是不是本年度的。',
  basis: bases.practice,
  reads: 'outline',
  check(outline, { year }) {
    if (year === null) return [];
    return outline.flatMap((heading) => {
      const offset = heading.part && isKey(heading.part) ? ahead[heading.part] : undefined;
      const text = halfWidthDigits(heading.text);
      if (offset === undefined || !text.includes('20')) return [];
      const right = year + offset;
      return [...withoutTitles(text).matchAll(years)].flatMap((match) => {
        const from = match.index;
        const to = from + 4;
        if (Number(match[1]) === right) return [];
        const insert = String(right);
        return [
          {
            at: { block: heading.block, from, to },
            words: match[0],
            // A sub-heading may speak of an earlier year with reason: 完成上年督察整改.
            severity: heading.level === 1 ? 'error' : 'warning',
            what: `标题写作${match[1]}年，报告年度为${year}年，这里应为${right}年。`,
            fixes: [
              {
                label: `改为${right}年`,
                edits: [{ kind: 'replace', block: heading.block, from, to, insert }],
              },
            ],
          } as const,
        ];
      });
    });
  },
};
