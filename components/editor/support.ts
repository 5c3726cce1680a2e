import type { GlyphTone } from '@/components/ui/finding-glyph';
import type { Report } from '@/lib/checker/check-report';
import type { PlacedClaim, Support } from '@/lib/checker/claim-support';
import type { At, Diagnostic } from '@/lib/checker/diagnostic';
import { PlaceMap } from './place-map';

/** The states of a number, as people read them. */
const supportWord: Readonly<Record<Support, string>> = {
  linked: '有依据',
  disagrees: '台账已变动',
  computed: '算得',
  attributed: '注明来源',
  waived: '已说明',
  unsupported: '无依据',
};

/**
 * Beyond those: `disputed`, a number whose arithmetic does not come out and that has to be settled before it
 * can be proven; `exempt`, one that needs no proof, such as a quota or one in next year’s plan.
 */
export type ClaimState = Support | 'disputed' | 'exempt';

export const stateWord: Readonly<Record<ClaimState, string>> = {
  ...supportWord,
  disputed: '待核对',
  exempt: '不需依据',
};

export const stateTone: Readonly<Record<ClaimState, GlyphTone>> = {
  linked: 'right',
  computed: 'right',
  attributed: 'info',
  waived: 'info',
  unsupported: 'warning',
  disagrees: 'warning',
  disputed: 'warning',
  exempt: 'info',
};

/** What the filter calls them: 关联 says how a number came by its proof. */
export const stateChip: Readonly<Record<ClaimState, string>> = { ...stateWord, linked: '关联' };

export const stateGlyph: Readonly<Record<ClaimState, string>> = {
  unsupported: '○',
  disagrees: '⇄',
  disputed: '≠',
  linked: '●',
  computed: '＝',
  attributed: '源',
  waived: '说',
  exempt: '－',
};

/** One key per place: findings and claims meet by it. */
export const placeKey = ({ block, from, to }: At): string => `${block}:${from}:${to}`;

/** The finding that the ledger says something else than the words linked to it. */
export const isDrift = ({ rule }: Diagnostic): boolean => rule === 'evidence-drift';

/** What the checker asks of a number without support, by place: it alone knows which numbers need a proof. */
export type OpenNumbers = Pick<PlaceMap<'unsupported' | 'disputed'>, 'get'>;

const knownOpen = new WeakMap<readonly Diagnostic[], OpenNumbers>();

export function openNumbers(shown: readonly Diagnostic[]): OpenNumbers {
  const known = knownOpen.get(shown);
  if (known) return known;
  const open = new PlaceMap<'unsupported' | 'disputed'>();
  for (const { kind, at } of shown) {
    if (kind === 'unsupported') open.set(at, 'unsupported');
    else if (kind === 'arithmetic') open.set(at, 'disputed');
  }
  knownOpen.set(shown, open);
  return open;
}

export const claimState = (claim: PlacedClaim, open: OpenNumbers): ClaimState =>
  claim.support === 'unsupported' ? (open.get(claim) ?? 'exempt') : claim.support;

/** States of a number that somebody still has to see to. */
const toDo: ReadonlySet<ClaimState> = new Set(['unsupported', 'disagrees', 'disputed']);

/** 数字 x/y 有依据, counted over the numbers that need a proof. */
export function supportCounts(
  report: Report,
  shown: readonly Diagnostic[],
): { readonly supported: number; readonly total: number } {
  const open = openNumbers(shown);
  let total = 0;
  let asked = 0;
  for (const claim of report.claims) {
    const state = claimState(claim, open);
    if (state !== 'exempt') total++;
    if (toDo.has(state)) asked++;
  }
  return { supported: total - asked, total };
}
