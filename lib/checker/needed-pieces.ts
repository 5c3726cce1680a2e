import frequency from './character-frequency.json';

/**
 * Characters and pairs of neighbouring ones, of which a text must have at least one. `chance`: roughly how likely a
 * paragraph is to have one, 0 to 1.
 */
export type Needed = { readonly pieces: ReadonlySet<string>; readonly chance: number };

const chances = new Map<string, number>();
for (const [chance, chars] of Object.entries(frequency.chances))
  for (const char of chars) chances.set(char, Number(chance));

/** Of a pair that of both, as if neither drew the other after it. */
const chanceOf = (piece: string): number =>
  Array.from({ length: piece.length }, (_, i) => chances.get(piece.charAt(i)) ?? frequency.rare).reduce(
    (all, one) => all * one,
    1,
  );

const digits = [...'0123456789'];
/** A range of more characters than these is as good as any character. */
const largestRange = 1024;
/** So many pairs two neighbouring classes may make. */
const mostPairs = 256;

/** The one that is likeliest to be missing; null says nothing about the text. */
const rarer = (a: Needed | null, b: Needed | null): Needed | null =>
  a === null ? b : b === null || a.chance <= b.chance ? a : b;

function oneOf(pieces: Iterable<string>): Needed {
  const set = new Set(pieces);
  let chance = 0;
  for (const piece of set) chance += chanceOf(piece);
  return { pieces: set, chance: Math.min(1, chance) };
}

/** The pairs that two sets of characters make, one standing behind the other. */
function pairsOf(first: Needed | null, second: Needed | null): Needed | null {
  if (!first || !second || first.pieces.size * second.pieces.size > mostPairs) return null;
  return oneOf([...first.pieces].flatMap((a) => [...second.pieces].map((b) => a + b)));
}

/** Reads a pattern’s source from left to right; what it does not know asks for nothing. */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  /** Branches between `|`, up to a closing bracket or the end: what all of them together cannot do without. */
  alternatives(): Needed | null {
    let all: Needed | null = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      const next = this.sequence();
      all = all && next && oneOf([...all.pieces, ...next.pieces]);
    }
    return all;
  }

  private sequence(): Needed | null {
    let best: Needed | null = null;
    /** The characters that what was read last ends in, where they can be listed. */
    let last: Needed | null = null;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const isGroup = this.source[this.at] === '(';
      const looks = isGroup && /^\(\?<?[=!]/.test(this.source.slice(this.at, this.at + 4));
      const needed = this.atom();
      const optional = this.optional();
      if (!optional) best = rarer(best, rarer(needed, isGroup ? null : pairsOf(last, needed)));
      // What only looks takes no room between its neighbours.
      if (!looks) last = isGroup || optional ? null : needed;
    }
    return best;
  }

  /** Whether what was just read may be absent; passes the quantifier. */
  private optional(): boolean {
    const match = /^(?:[?*]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!match) return false;
    this.at += match[0].length;
    return match[0].startsWith('?') || match[0].startsWith('*') || match[1] === '0';
  }

  private atom(): Needed | null {
    const char = this.source[this.at++] ?? '';
    if (char === '(') return this.group();
    if (char === '[') return this.characterClass();
    if (char === '\\') return this.escape();
    return '.^$'.includes(char) ? null : oneOf([char]);
  }

  private group(): Needed | null {
    const [opening, negative] = /^\?(?::|=|<=|<?(!)|<[A-Za-z]\w*>)/.exec(this.source.slice(this.at)) ?? [''];
    this.at += opening.length;
    const inside = this.alternatives();
    this.at++;
    return negative === undefined ? inside : null;
  }

  private escape(): Needed | null {
    const char = this.source[this.at++] ?? '';
    if (char === 'd') return oneOf(digits);
    const code = char === 'u' ? /^[\dA-Fa-f]{4}/.exec(this.source.slice(this.at))?.[0] : undefined;
    if (code !== undefined) {
      this.at += code.length;
      return oneOf([String.fromCharCode(Number.parseInt(code, 16))]);
    }
    if (char === 'p' || char === 'P') this.at = this.source.indexOf('}', this.at) + 1;
    if (char === 'k') this.at = this.source.indexOf('>', this.at) + 1;
    return /[A-Za-z\d]/.test(char) ? null : oneOf([char]);
  }

  private characterClass(): Needed | null {
    const negative = this.source[this.at] === '^';
    if (negative) this.at++;
    const chars: string[] = [];
    let known = !negative;
    while (this.at < this.source.length && this.source[this.at] !== ']') {
      const one = this.classMember();
      const ranged = this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (ranged) this.at++;
      const members = ranged ? between(one, this.classMember()) : one;
      if (members === null) known = false;
      else chars.push(...members);
    }
    this.at++;
    return known ? oneOf(chars) : null;
  }

  /** The characters that one member of a class stands for; null for what cannot be listed. */
  private classMember(): readonly string[] | null {
    const char = this.source[this.at++] ?? '';
    if (char !== '\\') return [char];
    const needed = this.escape();
    return needed && [...needed.pieces];
  }
}

function between(from: readonly string[] | null, to: readonly string[] | null): readonly string[] | null {
  const first = from?.[0]?.charCodeAt(0);
  const last = to?.[0]?.charCodeAt(0);
  if (first === undefined || last === undefined || last - first > largestRange) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}

/**
 * Characters and pairs of them without one of which a pattern cannot match anywhere in a text; null where nothing of
 * the kind can be told. Looking for them first is cheaper than running the pattern.
 */
export function neededPieces({ source, ignoreCase }: RegExp): Needed | null {
  return ignoreCase ? null : new Reader(source).alternatives();
}
