import { type ReadValue, readValue } from '@/components/ledger/read-value';
import { valueText } from '@/components/ledger/value-text';
import { ok, type Result } from '@/lib/base/result';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import type { ReadClaim } from '@/lib/text/claim';

/** A new ledger row as it is filled in. */
export type FactForm = {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly office: string;
  readonly holder: string;
};

/** Who brought the figure last time: most often the same office brings the next one. */
export type Bringer = Pick<FactForm, 'office' | 'holder'>;

/** The value as far as the words say it: a bound or a range as such, nothing for 300余 and 约300. */
function valueAsWritten({ value, min, max, approx }: ReadClaim): string {
  const none = { value: null, min: null, max: null, formula: null };
  if (approx === 'exact') return valueText({ ...none, value });
  if (approx === 'range' && min !== null && max !== null) return `${min}-${max}`;
  if (approx === 'atLeast') return valueText({ ...none, min: value });
  return approx === 'atMost' ? valueText({ ...none, max: value }) : '';
}

/** What a claim says of itself, for the whole of its report’s year. */
export const factForm = (claim: ReadClaim, year: number, by: Bringer): FactForm => ({
  indicator: claim.indicator,
  value: valueAsWritten(claim),
  unit: claim.kind === 'percent' && claim.unit === '' ? '%' : claim.unit,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  source: '',
  office: by.office,
  holder: by.holder,
});

/** A field with the sentence that says what is wrong in it. */
export type FormFault = { readonly field: keyof FactForm; readonly message: string };

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

const filled = ({ value, min, max, formula }: ReadValue): boolean =>
  value !== null || min !== null || max !== null || formula !== null;

/** The fact a form describes, still without a number; refuses with the field and a sentence. */
export function factOfForm(form: FactForm): Result<Fact, FormFault> {
  const fault = (field: keyof FactForm, message: string) => ({
    ok: false as const,
    error: { field, message },
  });
  if (form.indicator.trim() === '') return fault('indicator', '写上指标名，如：联合检查次数。');
  const read = readValue(form.value, form.unit.trim());
  if (!read.ok) return fault('value', read.error.message);
  if (!filled(read.value)) return fault('value', '写上数值；文中是约数的，台账记准确数。');
  if (!isoDay.test(form.from)) return fault('from', '写成 2026-01-01 的样子。');
  if (!isoDay.test(form.to) || form.to < form.from) return fault('to', '截止日期要在起始日期之后。');
  const { unit, ...value } = read.value;
  return ok(
    buildFact({
      id: '',
      indicator: form.indicator.trim(),
      ...value,
      unit: unit ?? form.unit.trim(),
      period: { from: form.from, to: form.to },
      source: { title: form.source.trim(), number: '', date: '' },
      office: form.office.trim(),
      holder: form.holder.trim(),
    }),
  );
}
