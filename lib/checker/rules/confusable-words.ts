import entries from '../confusions.json';
import { mayHold } from '../may-hold';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const confusions = entries.map(({ pattern, insert }) => ({ pattern: new RegExp(pattern, 'g'), insert }));

export const confusableWords: Rule = {
  id: 'confusable-words',
  code: 'W05',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '音近形近的词用混了，例如“群体性时间”“开班讲座”“截止目前”。',
  why: '这些词在这里只有一种写法是对的。',
  how: '换成正确的词。',
  basis: null,
  reads: 'block',
  needs: confusions.map(({ pattern }) => pattern),
  check: (block) =>
    confusions
      .filter(({ pattern }) => mayHold(block, pattern))
      .flatMap(({ pattern, insert }) =>
        patternDrafts(block, [pattern], (match) => ({
          what: `“${match[0]}”在这里应为“${insert}”。`,
          insert,
        })),
      ),
};
