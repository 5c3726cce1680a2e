import { bases } from '../bases';
import { matchesIn } from '../matches-in';
import type { Rule } from '../rule';

const between = /(?<=》)、(?=《)|(?<=”)、(?=“)/g;

export const pauseBetweenTitles: Rule = {
  id: 'pause-between-titles',
  code: 'W16',
  kind: 'language',
  glyph: '～',
  severity: 'info',
  about: '并列的书名号、引号之间用了顿号。',
  why: '标有书名号、引号的并列成分之间通常不用顿号。',
  how: '删去顿号；中间有其他文字的不算。',
  basis: bases.punctuation,
  reads: 'block',
  needs: [between],
  check(block) {
    const places = matchesIn(block, between, 'narrow').map(({ index }) => ({
      block: block.id,
      from: index,
      to: index + 1,
    }));
    const [first, ...also] = places;
    if (!first) return [];
    const count = places.length === 1 ? '' : `，这一段有${places.length}处`;
    return [
      {
        at: first,
        also,
        words: '、',
        what: `并列的书名号、引号之间通常不用顿号${count}。`,
        fixes: [
          {
            label: places.length === 1 ? '删去顿号' : '全部删去',
            edits: places.map((at) => ({ kind: 'replace', ...at, insert: '' })),
          },
        ],
      },
    ];
  },
};
