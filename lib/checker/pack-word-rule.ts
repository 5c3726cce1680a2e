import type { WordRule } from '@/lib/template/pack';
import { phrasePattern } from '@/lib/template/pack-phrases';
import { patternDrafts } from './pattern-drafts';
import type { RuleOf } from './rule';

/** The rule that a pack’s entry on words stands for. Cited titles are passed over, as everywhere. */
export function packWordRule(entry: WordRule): RuleOf<'block'> {
  const { id, code, severity, about, what, why, how, basis, parts, replace } = entry;
  const pattern = phrasePattern(entry);
  return {
    id,
    code,
    kind: 'language',
    glyph: '～',
    severity,
    about,
    why,
    how,
    basis,
    reads: 'block',
    needs: [pattern],
    check(block, { part }) {
      if (parts && !parts.some((own) => own === part)) return [];
      return patternDrafts(block, [pattern], ([words]) => ({
        what: what.replaceAll('{words}', words),
        ...(replace !== undefined && { insert: replace }),
      }));
    },
  };
}
