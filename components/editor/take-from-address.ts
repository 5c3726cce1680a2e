/** A parameter of the page’s address, which is then taken out of it: it speaks once. Null where it is not there. */
export function takeFromAddress(name: string): string | null {
  const address = new URL(window.location.href);
  const value = address.searchParams.get(name);
  if (value === null) return null;
  address.searchParams.delete(name);
  window.history.replaceState(window.history.state, '', address);
  return value;
}
