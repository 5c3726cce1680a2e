import type { RequiredRole } from '@/lib/schema/roles';
import { inferRoles } from '@/lib/template/infer-role';
import { bases } from '../bases';
import { partHeading, partName } from '../part-fixes';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/** One of these words in its heading is enough. */
const usual: Readonly<Record<RequiredRole, RegExp>> = {
  achievements: /举措|成效/,
  firstResponsible: /第一责任人/,
  shortcomings: /原因/,
  plan: /安排/,
};

export const headingWording: Rule = {
  id: 'heading-wording',
  code: 'S06',
  kind: 'structure',
  glyph: '序',
  severity: 'info',
  about: '部分的标题与通常的写法差得较多，例如“存在问题”。',
  why: '标题写全，审核的人一眼就能对上应当包括的内容。',
  how: '建议改用通常的标题；内容没有缺的，不改也可以。',
  basis: bases.ours,
  reads: 'parts',
  check: ({ states, outline }) =>
    states.flatMap(({ role, state, heading: id }): Draft[] => {
      const heading = outline.find((candidate) => candidate.block === id);
      if (!heading || (state !== 'ok' && state !== 'misplaced')) return [];
      // Without an umbrella heading the first chapter stands for the part; its own words are not at fault.
      if (usual[role].test(heading.text) || !inferRoles(heading.text).includes(role)) return [];
      const at = { block: heading.block, from: 0, to: heading.length };
      const what = `标题写作“${heading.text}”，通常写作“${partName(role)}”。`;
      return [
        {
          at,
          words: heading.text,
          what,
          fixes: [replaceBy(heading.block, 0, heading.length, partHeading(role))],
        },
      ];
    }),
};
