/** 2026-06-26 → 2026年6月26日; what is not an ISO date stays as it is. */
export function chineseDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : iso;
}
