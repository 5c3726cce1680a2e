import type { LawRegistry } from '@/lib/laws/law-registry';

/** 法规登记表截至2026年6月26日。 The day the registry speaks for, as findings on citations say it. */
export function registryDay({ asOf }: LawRegistry): string {
  const [year, month, day] = asOf.split('-').map(Number);
  return year && month && day ? `法规登记表截至${year}年${month}月${day}日。` : '';
}
