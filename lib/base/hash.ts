const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const fiveDigits = 36 ** 5;

/** A small number in that many digits: the language's own way, made for fractions too, takes several times as long. */
function base36(number: number, length: number): string {
  let written = '';
  for (let rest = number; written.length < length; rest = Math.floor(rest / 36))
    written = digits.charAt(rest % 36) + written;
  return written;
}

/**
 * A 53-bit string hash (cyrb53) as eleven base-36 digits: stable across platforms, not for secrets.
 * Used to name diagnostics and to recognise unchanged text.
 */
export function hash(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const ch = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ ch, 2654435761);
    h2 = Math.imul(h2 ^ ch, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & h2) + (h1 >>> 0);
  const head = Math.floor(number / fiveDigits);
  return (
    base36(Math.floor(head / fiveDigits), 1) + base36(head % fiveDigits, 5) + base36(number % fiveDigits, 5)
  );
}
