import { valueText } from '@/components/ledger/value-text';
import type { ClaimRow } from './claim-rows';
import type { KnownLedger } from './ledger-book';

/** What stands behind a number in the list: the fact that proves it, what the ledger says instead, or its own words. */
export function claimAbout({ claim, state }: ClaimRow, { facts, rows }: KnownLedger): string {
  const fact = claim.fact === null ? undefined : facts.find(({ id }) => id === claim.fact);
  if (!fact) return claim.indicator;
  if (state !== 'disagrees')
    return fact.attachments.length > 0 ? `${fact.indicator} · 有附件` : fact.indicator;
  const changed = rows.get(fact.id);
  const date = changed && changed.revision > 1 ? new Date(changed.at) : null;
  const day = date ? ` ${date.getMonth() + 1}月${date.getDate()}日 改` : '';
  return `台账${day}为 ${valueText(fact)}${fact.unit}`;
}
