import type { Pack } from './pack';

const day = 24 * 60 * 60 * 1000;

/** A sentence about a pack’s dates: not yet in force, expired, or soon to expire on `today` (ISO date); else null. */
export function packNotice({ title, effective }: Pack, today: string): string | null {
  if (effective === null) return null;
  const { from, to, warnDays } = effective;
  if (today < from) return `规则包“${title}”${from}起适用，现在还没有到。`;
  if (to === null) return null;
  if (today > to) return `规则包“${title}”适用到${to}，已经过期，请换用新的；这次仍按它检查。`;
  const left = (Date.parse(to) - Date.parse(today)) / day;
  return left <= warnDays ? `规则包“${title}”适用到${to}，请提前准备新的。` : null;
}
