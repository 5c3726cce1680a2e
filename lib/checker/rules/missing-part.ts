import type { RequiredRole } from '@/lib/schema/roles';
import { bases } from '../bases';
import type { PartState } from '../facts/parts';
import { fillPart, insertPart, moveOut, partName } from '../part-fixes';
import { placeName } from '../place-name';
import type { Draft, Rule } from '../rule';

const advice: Readonly<Partial<Record<RequiredRole, string>>> = {
  achievements: '写明本年度做了什么、次数和结果。',
  shortcomings: '逐条写明不足，并写出原因。',
  plan: '逐条写明下一年度做什么、谁来做、何时完成，并与不足对应。',
};

function say(state: PartState, title: string, place: string): Draft | null {
  const { role } = state;
  const name = partName(role);
  const at = state.at ?? { block: title, from: 0, to: 0 };
  const words = `${role} ${state.state}`;
  switch (state.state) {
    case 'missing':
      return { at, words, what: `没有“${name}”。`, how: advice[role] ?? '', fixes: [insertPart(state)] };
    case 'embedded':
      return {
        at,
        words,
        what: `“${name}”写在${place}里，没有独立成一个部分。`,
        severity: 'warning',
        glyph: '并',
        how: '把这一段移出来，单独作为一个部分。',
        fixes: moveOut(state),
      };
    case 'empty':
      return {
        at,
        words,
        what: `“${name}”下面没有内容。`,
        glyph: '空',
        how: advice[role] ?? '',
        fixes: state.heading ? [fillPart(role, state.heading)] : [],
      };
    case 'merged': {
      // Of the parts under one heading the first speaks for all; the first responsible person has a rule of its own.
      const others = state.sharedWith.filter((other) => other !== 'firstResponsible');
      if (others.length === 0 || order.indexOf(others[0] ?? role) < order.indexOf(role)) return null;
      return {
        at,
        words,
        what: `“${name}”与“${others.map(partName).join('”“')}”共用一个标题。`,
        severity: 'info',
        glyph: '并',
        how: '建议分成各自独立的部分，便于逐项核对。',
      };
    }
    case 'misplaced':
    case 'ok':
      return null;
  }
}

const order: readonly RequiredRole[] = ['achievements', 'shortcomings', 'plan'];

export const missingPart: Rule = {
  id: 'missing-part',
  code: 'S02',
  kind: 'structure',
  glyph: '缺',
  severity: 'error',
  about: '主要举措和成效、存在的不足和原因、下一年度主要安排三个部分应齐全，各自独立，有内容。',
  why: '这几项是年度报告应当包括的内容，缺了，审核时一般会退回补写。',
  how: '补写缺少的部分。',
  basis: bases.yearlyReport,
  reads: 'parts',
  check: ({ states, outline, title }) =>
    states
      .filter((state) => order.includes(state.role))
      .flatMap((state) => say(state, title, placeName(outline, state.under)) ?? []),
};
