import { chineseDate } from '@/lib/base/chinese-date';
import type { LawRegistry } from '@/lib/laws/law-registry';

/** 法规登记表截至2026年6月26日。 The day the registry speaks for, as findings on citations say it. */
export function registryDay({ asOf }: LawRegistry): string {
  const day = chineseDate(asOf);
  return day === asOf ? '' : `法规登记表截至${day}。`;
}
