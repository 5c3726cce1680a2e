import { ok, type Result, refuse } from '../base/result';

export type Operator = '+' | '-' | '*' | '/';

/** A formula as a tree. `fact`: the id as written. `percent`: 100% as a number of hundredths. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'fact'; readonly id: string }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

/** `at` counts characters of the formula from one. */
type Token = { readonly kind: 'number' | 'fact' | 'mark'; readonly text: string; readonly at: number };

/** Longer formulas, and brackets nested deeper, are not read. */
const longest = 500;
const deepest = 40;

const ascii: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '－': '-',
  '−': '-',
  '—': '-',
  '　': ' ',
};

/** ×, ÷ and full-width signs, digits and letters to ASCII, one character for one. */
const toAscii = (text: string): string =>
  text
    .replace(/[×÷－−—　]/g, (c) => ascii[c] ?? c)
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /^\d+(?:\.\d+)?(?![\p{L}_])/u],
  ['fact', /^(?:\[[^[\]]+\]|[\p{L}\p{N}_][\p{L}\p{N}_.#]*)/u],
  ['mark', /^[-+*/()%]/],
];

const unreadable = (text: string, at: number) =>
  refuse('invalid-formula', `公式第 ${at} 个字“${text}”读不懂。公式由条目编号、数字和 + - × ÷ ( ) 组成。`);

const unfinished = refuse('invalid-formula', '公式没有写完，末尾还缺一个条目编号或者数字。');

function tokens(formula: string): Result<Token[]> {
  const found: Token[] = [];
  for (let i = 0; i < formula.length; ) {
    const rest = formula.slice(i);
    const space = /^\s+/.exec(rest)?.[0].length ?? 0;
    if (space > 0) {
      i += space;
      continue;
    }
    const shape = shapes.find(([, pattern]) => pattern.test(rest));
    const text = shape?.[1].exec(rest)?.[0];
    if (!shape || text === undefined) return unreadable(formula.charAt(i), i + 1);
    found.push({ kind: shape[0], text, at: i + 1 });
    i += text.length;
  }
  return ok(found);
}

type Read = { readonly formula: Formula; readonly next: number };

/** One reader per level of binding: a sum of products of single values. `i` is the token it begins at. */
function readSum(all: readonly Token[], i: number, depth: number): Result<Read> {
  return readChain(all, i, '+-', (at) => readProduct(all, at, depth));
}

function readProduct(all: readonly Token[], i: number, depth: number): Result<Read> {
  return readChain(all, i, '*/', (at) => readSingle(all, at, depth));
}

function readChain(
  all: readonly Token[],
  i: number,
  operators: string,
  part: (i: number) => Result<Read>,
): Result<Read> {
  let read = part(i);
  while (read.ok) {
    const left = read.value;
    const token = all[left.next];
    if (token?.kind !== 'mark' || !operators.includes(token.text)) return read;
    const right = part(left.next + 1);
    if (!right.ok) return right;
    const operator = token.text as Operator;
    const formula = { kind: 'operation', operator, left: left.formula, right: right.value.formula } as const;
    read = ok({ formula, next: right.value.next });
  }
  return read;
}

function readSingle(all: readonly Token[], i: number, depth: number): Result<Read> {
  const token = all[i];
  if (!token) return unfinished;
  if (token.kind === 'fact') {
    const id = token.text.replace(/^\[(.*)\]$/, '$1').trim();
    return ok({ formula: { kind: 'fact', id }, next: i + 1 });
  }
  if (token.kind === 'number') {
    const percent = all[i + 1]?.text === '%';
    const value = Number(token.text) / (percent ? 100 : 1);
    return ok({ formula: { kind: 'number', value, percent }, next: i + (percent ? 2 : 1) });
  }
  if (token.text !== '(') return unreadable(token.text, token.at);
  if (depth >= deepest) return refuse('invalid-formula', `公式的括号套了 ${deepest} 层以上，请拆成几条。`);
  const inner = readSum(all, i + 1, depth + 1);
  if (!inner.ok) return inner;
  const close = all[inner.value.next];
  if (close?.text === ')') return ok({ ...inner.value, next: inner.value.next + 1 });
  return close
    ? unreadable(close.text, close.at)
    : refuse('invalid-formula', `公式第 ${token.at} 个字的括号没有合上。`);
}

/**
 * Reads arithmetic over facts: `F23/F22`, `=（F1+F2）÷3×100%`. An id that is not letters and digits stands in square
 * brackets: `[A-1]`. Refuses (`invalid-formula`) with the place, counted in characters from one.
 */
export function parseFormula(text: string): Result<Formula> {
  if (text.length > longest) return refuse('invalid-formula', `公式太长，最多 ${longest} 个字。`);
  const found = tokens(toAscii(text).replace(/^(\s*)=/, '$1 '));
  if (!found.ok) return found;
  if (found.value.length === 0) return refuse('invalid-formula', '公式是空的。');
  const read = readSum(found.value, 0, 0);
  if (!read.ok) return read;
  const extra = found.value[read.value.next];
  return extra ? unreadable(extra.text, extra.at) : ok(read.value.formula);
}

/** The ids a formula names, each once, in the order of the formula. */
export function factsNamed(formula: Formula): readonly string[] {
  if (formula.kind === 'number') return [];
  if (formula.kind === 'fact') return [formula.id];
  return [...new Set([...factsNamed(formula.left), ...factsNamed(formula.right)])];
}
