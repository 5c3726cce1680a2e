import type { RequiredRole } from '@/lib/schema/roles';
import { inferRoles } from '@/lib/template/infer-role';
import { bases } from '../bases';
import type { PartState } from '../facts/parts';
import { partHeading, partName } from '../part-fixes';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/** One of these words in its heading is enough. */
const usual: Readonly<Partial<Record<RequiredRole, RegExp>>> = {
  achievements: /举措|成效/,
  shortcomings: /原因/,
  plan: /安排/,
};

/** A part out of order; all the same it is there. */
const misplaced = ({ role, heading }: PartState, length: number): Draft => ({
  at: { block: heading ?? '', from: 0, to: length },
  words: `${role} misplaced`,
  what:
    role === 'firstResponsible'
      ? `“${partName(role)}”排在下一年度安排之后。`
      : `“${partName(role)}”的位置与通常的顺序不同。`,
  how: '顺序不同不算缺项；通常依次写举措和成效、第一责任人职责、不足和原因、下一年度安排。',
});

export const headingWording: Rule = {
  id: 'heading-wording',
  code: 'S06',
  kind: 'structure',
  glyph: '序',
  severity: 'info',
  about: '部分的标题或者次序与通常的差得较多，例如标题写作“存在问题”。',
  why: '标题写全，审核的人一眼就能对上应当包括的内容。',
  how: '建议改用通常的标题；内容没有缺的，不改也可以。',
  basis: bases.ours,
  reads: 'parts',
  check: ({ states, outline }) =>
    states.flatMap((part): Draft[] => {
      const { role, state } = part;
      const heading = outline.find((candidate) => candidate.block === part.heading);
      if (!heading || (state !== 'ok' && state !== 'misplaced')) return [];
      if (state === 'misplaced') return [misplaced(part, heading.length)];
      // Without an umbrella heading the first chapter stands for the part; its own words are not at fault.
      const words = usual[role];
      if (!words || words.test(heading.text) || !inferRoles(heading.text).includes(role)) return [];
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
