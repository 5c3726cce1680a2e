import type { Bringer } from './claim-fact';

const key = 'shibao-last-bringer';

/** Office and holder of the row that was added last on this computer; empty where there was none. */
export function lastBringer(): Bringer {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept === 'object' && kept !== null && 'office' in kept && 'holder' in kept)
      return { office: String(kept.office), holder: String(kept.holder) };
  } catch {
    // Storage may be closed to us or hold something else: nothing is remembered then.
  }
  return { office: '', holder: '' };
}

export function rememberBringer({ office, holder }: Bringer): void {
  try {
    localStorage.setItem(key, JSON.stringify({ office, holder }));
  } catch {
    // The same.
  }
}
