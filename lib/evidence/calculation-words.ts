import { tidy } from '../text/numerals';
import type { Fact } from './fact';
import type { Formula, Operator } from './parse-formula';

const sign: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
const binds: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** A figure as a calculation shows it: at most two decimals, none that are zero. */
export const shownFigure = (value: number): string => String(tidy(Math.round(value * 100) / 100));

/** Brackets only where the meaning needs them. */
function words(formula: Formula, factOf: (id: string) => Fact | undefined, outer: number): string {
  if (formula.kind === 'number')
    return formula.percent ? `${tidy(formula.value * 100)}%` : String(formula.value);
  if (formula.kind === 'fact') {
    const fact = factOf(formula.id);
    return fact ? `${fact.indicator}${shownFigure(fact.value ?? 0)}${fact.unit}` : formula.id;
  }
  const own = binds[formula.operator];
  // What is taken off or divided by is bracketed even where it binds alike: 9 − (3 − 1).
  const left = words(formula.left, factOf, own);
  const right = words(
    formula.right,
    factOf,
    own + (formula.operator === '-' || formula.operator === '/' ? 1 : 0),
  );
  const said = `${left} ${sign[formula.operator]} ${right}`;
  return own < outer ? `（${said}）` : said;
}

/** 矛盾纠纷化解数279件 ÷ 矛盾纠纷受理数286件 = 97.55%. */
export const calculationOf = (
  formula: Formula,
  result: Pick<Fact, 'value' | 'unit'>,
  factOf: (id: string) => Fact | undefined,
): string => `${words(formula, factOf, 0)} = ${shownFigure(result.value ?? 0)}${result.unit}`;
