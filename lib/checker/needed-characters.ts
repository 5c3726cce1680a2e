import frequency from './character-frequency.json';

/** Characters of which a text must have at least one. `chance`: roughly how likely a paragraph is to have one, 0 to 1. */
export type Needed = { readonly chars: ReadonlySet<string>; readonly chance: number };

const chances = new Map<string, number>();
for (const [chance, chars] of Object.entries(frequency.chances))
  for (const char of chars) chances.set(char, Number(chance));

const chanceOf = (char: string): number => chances.get(char) ?? frequency.rare;

const digits = [...'0123456789'];
/** A range of more characters than these is as good as any character. */
const largestRange = 1024;

/** The one that is likeliest to be missing; null says nothing about the text. */
const rarer = (a: Needed | null, b: Needed | null): Needed | null =>
  a === null ? b : b === null || a.chance <= b.chance ? a : b;

function oneOf(chars: Iterable<string>): Needed {
  const set = new Set(chars);
  let chance = 0;
  for (const char of set) chance += chanceOf(char);
  return { chars: set, chance: Math.min(1, chance) };
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
      all = all && next && oneOf([...all.chars, ...next.chars]);
    }
    return all;
  }

  private sequence(): Needed | null {
    let best: Needed | null = null;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const needed = this.atom();
      best = rarer(best, this.optional() ? null : needed);
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
    return needed && [...needed.chars];
  }
}

function between(from: readonly string[] | null, to: readonly string[] | null): readonly string[] | null {
  const first = from?.[0]?.charCodeAt(0);
  const last = to?.[0]?.charCodeAt(0);
  if (first === undefined || last === undefined || last - first > largestRange) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}

/**
 * Characters without one of which a pattern cannot match anywhere in a text; null where nothing of the kind can be
 * told. Looking for them first is cheaper than running the pattern.
 */
export function neededCharacters({ source, ignoreCase }: RegExp): Needed | null {
  return ignoreCase ? null : new Reader(source).alternatives();
}
