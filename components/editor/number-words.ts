import type { GlyphTone } from '@/components/ui/finding-glyph';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import type { Operand, PlacedRelation } from '@/lib/checker/facts/placed-relation';
import { gravity } from '@/lib/editor/plugins/marks';
import type { ClaimState } from './support';

type Verdict = PlacedRelation['verdict'];
type RelationKind = PlacedRelation['kind'];

/** The five verdicts on a calculation, as people read them. */
export const verdictWord: Readonly<Record<Verdict, string>> = {
  consistent: '相符',
  truncated: '截尾',
  inconsistent: '算不拢',
  'mixed-units': '单位不同',
  unverifiable: '无法核对',
};

export const verdictTone: Readonly<Record<Verdict, GlyphTone>> = {
  consistent: 'right',
  truncated: 'info',
  inconsistent: 'error',
  'mixed-units': 'warning',
  unverifiable: 'info',
};

export const verdictGlyph: Readonly<Record<Verdict, string>> = {
  consistent: '＝',
  truncated: '≈',
  inconsistent: '≠',
  'mixed-units': '≠',
  unverifiable: '－',
};

/** What was compared with what. */
export const relationWord: Readonly<Record<RelationKind, string>> = {
  rate: '比率',
  sum: '合计',
  subset: '部分与整体',
  restatement: '前后两处',
  growth: '增减',
  absolute: '全部',
  'derived-total': '推算',
};

const usualRoles: Readonly<Record<string, string>> = {
  part: '部分',
  whole: '整体',
  total: '总数',
  stated: '文中',
  base: '上年',
  now: '今年',
  difference: '相差',
  count: '次数',
  cumulative: '累计',
  in: '增加',
  out: '减少',
  stock: '现有',
};

const rolesOf: Partial<Readonly<Record<RelationKind, Readonly<Record<string, string>>>>> = {
  rate: { part: '分子', whole: '基数', stated: '比率' },
  sum: { part: '分项' },
  growth: { stated: '增减' },
};

/** The part a number plays in a calculation; a plain word where the role has no name of its own. */
export const roleWord = (kind: RelationKind, role: string): string =>
  rolesOf[kind]?.[role] ?? usualRoles[role] ?? '数字';

/** Heaviest first: what is wrong is said before what is right, and what cannot be judged last of all. */
const heaviest: readonly Verdict[] = [
  'inconsistent',
  'mixed-units',
  'truncated',
  'consistent',
  'unverifiable',
];

/** The calculation that says most about a number; null where it takes part in none. */
export function tellingRelation(relations: readonly PlacedRelation[]): PlacedRelation | null {
  for (const verdict of heaviest) {
    const found = relations.find((relation) => relation.verdict === verdict);
    if (found) return found;
  }
  return null;
}

/** A sentence about a number with its sign; `calc` is the calculation it rests on. */
export type Saying = {
  readonly glyph: string;
  readonly tone: GlyphTone;
  readonly text: string;
  readonly calc: string | null;
};

/** The roles of a figure that follows from the others. */
const results: ReadonlySet<string> = new Set(['stated', 'total']);

const samePlace = (claim: PlacedClaim, at: Operand['at']): boolean =>
  at.block === claim.block && at.from === claim.from && at.to === claim.to;

function sayFitting(own: Operand | undefined, operands: readonly Operand[]): string {
  const isPart = own?.role === 'part';
  const other = operands.find(({ role }) => role === (isPart ? 'whole' : 'part'));
  return other ? `${isPart ? '不超过' : '不少于'} ${other.text}，相符` : '部分与整体相符';
}

/** What a calculation says of one of its numbers. */
function sayRelation(claim: PlacedClaim, relation: PlacedRelation): Saying {
  const { verdict, kind, operands, calc } = relation;
  const own = operands.find(({ at }) => samePlace(claim, at));
  const result = operands.find(({ role }) => results.has(role));
  const isResult = own !== undefined && results.has(own.role);
  const word = verdictWord[verdict];
  let text = `${relationWord[kind]}${word}`;
  if (verdict === 'unverifiable') text = `${word}，不算问题`;
  else if (verdict === 'consistent' && isResult) text = `算得 ${claim.text}，相符`;
  else if (verdict === 'consistent' && kind === 'subset') text = sayFitting(own, operands);
  else if (verdict === 'truncated' && isResult) text = `${claim.text} 是截尾，不是四舍五入`;
  else if (result && !isResult) text = `与 ${result.text} ${word}`;
  return { glyph: verdictGlyph[verdict], tone: verdictTone[verdict], text, calc };
}

/** The gravest finding on a number, other than that nothing proves it: its state says that already. */
function findingOn(claim: PlacedClaim, findings: readonly Diagnostic[]): Diagnostic | null {
  let worst: Diagnostic | null = null;
  for (const finding of findings) {
    const { block, from, to } = finding.at;
    if (finding.kind === 'unsupported' || block !== claim.block) continue;
    if (from >= claim.to || to <= claim.from) continue;
    if (worst === null || gravity(finding) > gravity(worst)) worst = finding;
  }
  return worst;
}

const withoutStop = (sentence: string): string => sentence.replace(/。$/, '');

/**
 * What there is to say of a number's arithmetic: the gravest finding on it, else what its calculation gives; null
 * where it was neither questioned nor calculated.
 */
export function sayArithmetic(
  claim: PlacedClaim,
  relations: readonly PlacedRelation[],
  findings: readonly Diagnostic[],
): Saying | null {
  const finding = findingOn(claim, findings);
  if (finding) {
    const tone = finding.severity;
    return { glyph: finding.glyph, tone, text: withoutStop(finding.what), calc: finding.calc };
  }
  const relation = tellingRelation(relations);
  return relation && sayRelation(claim, relation);
}

const stateSentence: Readonly<Record<ClaimState, string>> = {
  linked: '已关联台账',
  computed: '由有依据的数字算得',
  attributed: '文中注明了来源',
  waived: '已写说明',
  unsupported: '还没有依据',
  disagrees: '与台账不一致',
  disputed: '算式核对清楚之后再找依据',
  exempt: '不需要依据',
};

/** What a number stands on, as a sentence. */
export const sayState = (claim: PlacedClaim, state: ClaimState): string =>
  claim.source !== null && state === 'attributed' ? `文中注明了来源：${claim.source}` : stateSentence[state];
