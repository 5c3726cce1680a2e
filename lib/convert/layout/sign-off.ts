/** How many characters each line of the sign-off keeps free on its right, and the empty lines above it. */
export type SignOff = {
  readonly signatures: readonly number[];
  readonly date: number | null;
  readonly linesAbove: number;
};

const lineLength = 28;

/** Widths in characters of the signature lines and of the date (null where there is none). */
export type SignOffWidths = { readonly signatures: readonly number[]; readonly date: number | null };

/**
 * Places 署名 and 成文日期 (GB/T 9704-2012 7.3.5), in characters.
 * - sealed: the date keeps four characters free; each signature is centred on the date.
 * - unsealed: the signature keeps two free and the date begins two characters to the right of its beginning;
 *   a date too long for that keeps two free, and the signature moves left with it.
 */
export function signOff(widths: SignOffWidths, seal: 'sealed' | 'unsealed'): SignOff {
  return seal === 'sealed' ? sealed(widths) : unsealed(widths);
}

const within = (free: number, width: number): number => Math.max(0, Math.min(free, lineLength - width));

function sealed({ signatures, date }: SignOffWidths): SignOff {
  const free = 4;
  return {
    signatures: signatures.map((width) => within(date === null ? free : free + (date - width) / 2, width)),
    date: date === null ? null : free,
    linesAbove: 2,
  };
}

function unsealed({ signatures, date }: SignOffWidths): SignOff {
  const free = 2;
  const last = signatures.at(-1);
  if (date === null || last === undefined)
    return { signatures: signatures.map((width) => within(free, width)), date: date && free, linesAbove: 1 };
  const dateFree = Math.max(free, free + last - 2 - date);
  const lastFree = dateFree + date + 2 - last;
  return {
    signatures: signatures.map((width, i) => within(i === signatures.length - 1 ? lastFree : free, width)),
    date: dateFree,
    linesAbove: 1,
  };
}
