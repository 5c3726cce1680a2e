const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: its `Origin` (or, failing that, `Sec-Fetch-Site`) shows that one of our
 * own pages sent it. `origin` is SHIBAO_ORIGIN; without it the request’s own Host counts. A request without
 * either header comes from a program, not from a page that borrows somebody’s cookies.
 */
export function sameOrigin(method: string, headers: Headers, origin: string | null): boolean {
  if (safeMethods.has(method)) return true;
  const sent = headers.get('origin');
  if (sent === null) {
    const site = headers.get('sec-fetch-site');
    return site === null || site === 'same-origin' || site === 'none';
  }
  if (origin !== null && sent === origin) return true;
  const host = headers.get('host');
  return host !== null && URL.canParse(sent) && new URL(sent).host === host;
}
