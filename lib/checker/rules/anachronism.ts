import { bases } from '../bases';
import events from '../events.json';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const known = events.map(({ pattern, name, on }) => ({ pattern: new RegExp(pattern, 'g'), name, on }));

const month = (on: string): string => `${Number(on.slice(0, 4))}年${Number(on.slice(5))}月`;

/** A meeting may be looked forward to before it is held. */
const awaited = /(?:迎接|喜迎|迎|备战|献礼)[^，。；]{0,6}$/;

export const anachronism: Rule = {
  id: 'anachronism',
  code: 'K04',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'error',
  about: '写到的会议晚于报告年度。',
  why: '报告年度里还没有开的会，不可能已经学习贯彻。',
  how: '核对是不是用了别的年份的稿子。',
  basis: bases.practice,
  reads: 'block',
  check(block, { year, part }) {
    if (year === null || part === 'plan') return [];
    return known
      .filter(({ on }) => on > `${year}-12`)
      .flatMap(({ pattern, name, on }) =>
        patternDrafts(block, [pattern], (match, text) =>
          awaited.test(text.slice(0, match.index))
            ? null
            : { what: `${name}于${month(on)}召开，报告年度为${year}年。` },
        ),
      )
      .filter((draft, i, all) => all.findIndex((other) => other.at.from === draft.at.from) === i);
  },
};
