import { ok, type Result, refuse } from '@/lib/base/result';
import { parseFormula } from '@/lib/evidence/parse-formula';
import { parseNumeral } from '@/lib/text/numerals';

/** What a person put in a value cell. `unit` null: none was written. */
export type ReadValue = {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly formula: string | null;
  readonly unit: string | null;
};

const nothing: ReadValue = { value: null, min: null, max: null, formula: null, unit: null };
const numeral = '-?[0-9.,，０-９．〇零一二两三四五六七八九十百千万亿点]+';
// Letters are units only where people write them so; 12abc is a slip of the hand.
const unitWord = '(?:[^0-9０-９A-Za-z\\s.,，=]{0,20}?|k?m²?|kg|t|[GT]B)';
const single = new RegExp(`^(${numeral})(${unitWord})$`);
const between = new RegExp(`^(${numeral})(${unitWord})[-－–—～〜~至到](${numeral})(${unitWord})$`);
const bound = new RegExp(
  `^(?:(不少于|不低于|至少|≥|>=|不超过|不多于|至多|≤|<=))?(${numeral})(${unitWord})(以上|以下)?$`,
);
const hedge = /[余约近几数]|多[^于]|[^不]超/;

function bounds(plain: string): ReadValue | null {
  const found = bound.exec(plain);
  const before = found?.[1];
  const after = found?.[4];
  if (!found || (before === undefined) === (after === undefined)) return null;
  const value = parseNumeral(found[2] ?? '');
  if (value === null) return null;
  const isLow = after === '以上' || /不少|不低|至少|≥|>=/.test(before ?? '');
  return { ...nothing, unit: found[3] || null, ...(isLow ? { min: value } : { max: value }) };
}

function interval(plain: string): Result<ReadValue> | null {
  const found = between.exec(plain);
  const min = found && parseNumeral(found[1] ?? '');
  const max = found && parseNumeral(found[3] ?? '');
  if (!found || min === null || max === null) return null;
  if (min > max) return refuse('not-an-interval', `“${plain}”前面的数比后面的大。`);
  return ok({ ...nothing, min, max, unit: found[4] || found[2] || null });
}

function exact(plain: string): ReadValue | null {
  const found = single.exec(plain);
  const value = found && parseNumeral(found[1] ?? '');
  return found && value !== null ? { ...nothing, value, unit: found[2] || null } : null;
}

/** As people write it, but with the operators of the keyboard: F23/F22. */
function asFormula(plain: string): Result<ReadValue> {
  const formula = plain
    .slice(1)
    .replace(/×/g, '*')
    .replace(/÷/g, '/')
    .replace(/（/g, '(')
    .replace(/）/g, ')');
  const parsed = parseFormula(formula);
  return parsed.ok ? ok({ ...nothing, formula: formula.toUpperCase() }) : parsed;
}

/**
 * Reads a value cell: 312, 312件, 1.5万, 97.6%, 3-5, 10以上, =F23/F22, or nothing. `unit` is the row’s own: where the
 * text ends with it, the number before it is taken as it stands (1.5万元 in a row of 万元 is 1.5). Refuses words of
 * doubt (`approximate`), formulas that cannot be read (`invalid-formula`), errors of a spreadsheet (`cell-error`) and what is no number (`not-a-number`).
 */
export function readValue(text: string, unit: string): Result<ReadValue> {
  const plain = text.replace(/\s/g, '').replace(/％/g, '%').replace(/^[＝]/, '=').replace(/^'/, '');
  if (plain === '') return ok(nothing);
  if (plain.startsWith('=')) return asFormula(plain);
  if (plain.startsWith('#')) return refuse('cell-error', `“${plain}”是表格算式出错留下的，请填数值。`);
  const own = unit !== '' && plain.endsWith(unit) ? exact(plain.slice(0, -unit.length)) : null;
  if (own?.unit === null) return ok({ ...own, unit });
  if (hedge.test(plain))
    return refuse('approximate', `“${plain}”是约数，台账记准确数；只知道范围就写成 300-399。`);
  const read = bounds(plain) ?? exact(plain);
  if (read) return ok(read);
  return (
    interval(plain) ?? refuse('not-a-number', `“${plain}”不是数值。写成 312、3-5、1.5万、97.6% 或 =F23/F22。`)
  );
}
