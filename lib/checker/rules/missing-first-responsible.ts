import { inferRoles } from '@/lib/template/infer-role';
import { bases } from '../bases';
import type { Heading } from '../facts/outline';
import type { PartState } from '../facts/parts';
import type { Parts } from '../facts/report-facts';
import { fillPart, insertPart, moveOut, partHeading, partName } from '../part-fixes';
import { replaceBy } from '../pattern-drafts';
import { placeName } from '../place-name';
import type { Draft, Rule } from '../rule';

const role = 'firstResponsible';
const name = partName(role);

/** The duty is what the part is about; a heading that speaks of leaders and not of it is easily passed over. */
function unnamed({ heading }: PartState, outline: readonly Heading[]): Draft | null {
  const found = outline.find(({ block }) => block === heading);
  if (!found || !inferRoles(found.text).includes(role) || found.text.includes('第一责任人')) return null;
  return {
    at: { block: found.block, from: 0, to: found.length },
    words: found.text,
    what: `标题“${found.text}”没有写“第一责任人”。`,
    severity: 'warning',
    glyph: '题',
    how: '标题写全，审核的人才对得上这一项。',
    fixes: [replaceBy(found.block, 0, found.length, partHeading(role))],
  };
}

function say(state: PartState, { title, outline }: Parts): Draft | null {
  const at = state.at ?? { block: title, from: 0, to: 0 };
  switch (state.state) {
    case 'missing':
      return { at, words: 'missing', what: `没有“${name}”。`, fixes: [insertPart(state)] };
    case 'embedded':
      return {
        at,
        words: 'embedded',
        what: `“第一责任人职责”写在${placeName(outline, state.under)}里，没有独立成一个部分。`,
        severity: 'warning',
        glyph: '并',
        how: '把这一段移出来，单独作为一个部分，写明亲自部署、过问、协调、督办的事项和次数。',
        fixes: moveOut(state),
      };
    case 'empty':
      return {
        at,
        words: 'empty',
        what: `“${name}”下面没有内容。`,
        glyph: '空',
        how: '写明党政主要负责人本年度做了哪些事，有次数和结果。',
        fixes: state.heading ? [fillPart(role, state.heading)] : [],
      };
    case 'merged':
      return {
        at,
        words: 'merged',
        what: `“${name}”与“${state.sharedWith.map(partName).join('”“')}”共用一个标题。`,
        severity: 'info',
        glyph: '并',
        how: '建议分成各自独立的部分。',
      };
    case 'misplaced':
    case 'ok':
      return unnamed(state, outline);
  }
}

export const missingFirstResponsible: Rule = {
  id: 'missing-first-responsible',
  code: 'S01',
  kind: 'structure',
  glyph: '缺',
  severity: 'error',
  about: '党政主要负责人履行推进法治建设第一责任人职责情况应是独立的一个部分。',
  why: '党政主要负责人履职情况是年度报告应当包括的内容，缺了，审核时一般会退回补写。',
  how: '补写这一部分：党委、政府主要负责人各自亲自部署、过问、协调、督办了哪些事，有次数、有结果。',
  basis: bases.yearlyReport,
  reads: 'parts',
  check(parts) {
    const state = parts.states.find((candidate) => candidate.role === role);
    const draft = state && say(state, parts);
    return draft ? [draft] : [];
  },
};
