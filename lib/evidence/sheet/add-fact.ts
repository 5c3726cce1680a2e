import type { Fact } from '../fact';
import { addressOf } from './address';
import { addProblem, type FigurePlace, type Measured } from './figure';
import type { FoundFact, Gathering, SheetDefaults } from './gathering';
import type { Period } from './parse-period';
import type { RowFields } from './row-fields';

/** All that a sheet says of one fact; `period` null where it names none. */
export type StatedFact = {
  readonly place: FigurePlace;
  readonly fields: RowFields;
  readonly measured: Measured;
  readonly period: Period | null;
  readonly lastYear: number | null;
};

const longest = [
  ['id', 40, '编号'],
  ['indicator', 200, '指标名'],
  ['unit', 20, '单位'],
  ['topic', 60, '主题'],
  ['office', 60, '科室'],
  ['holder', 60, '经手'],
  ['note', 2000, '备注'],
  ['formula', 500, '算式'],
  ['standard', 60, '标准指标'],
] as const satisfies readonly (readonly [keyof Fact, number, string])[];

const amounts = ['value', 'min', 'max', 'unit'] as const;
const optional = ['id', 'topic', 'office', 'holder', 'note', 'standard', 'formula'] as const;

function statedOf({ fields, period }: StatedFact): FoundFact['stated'] {
  const stated: (keyof Fact)[] = [...amounts];
  for (const field of optional) if (fields[field] !== '') stated.push(field);
  const { title, number, date } = fields.source;
  if (title !== '' || number !== '' || date !== '') stated.push('source');
  if (period) stated.push('period');
  return stated;
}

const factOf = ({ place, fields, measured, period }: StatedFact, defaults: SheetDefaults): Fact => ({
  id: fields.id,
  indicator: place.indicator,
  standard: fields.standard === '' ? null : fields.standard,
  topic: fields.topic,
  value: measured.amount.value,
  min: measured.amount.min,
  max: measured.amount.max,
  unit: measured.unit,
  period: period ?? defaults.period,
  source: fields.source,
  office: fields.office,
  holder: fields.holder,
  note: fields.note,
  formula: fields.formula === '' ? null : fields.formula,
  attachments: [],
});

/** Puts a fact among those found, unless one of its fields is longer than a ledger holds. */
export function addFact(gathering: Gathering, said: StatedFact, defaults: SheetDefaults): void {
  const { row, column, where } = said.place;
  const fact = factOf(said, defaults);
  for (const [field, most, name] of longest) {
    const length = fact[field]?.length ?? 0;
    if (length <= most) continue;
    const told = `${where.place}的${name}有 ${length} 个字，台账最多记 ${most} 个，${where.what}先不导入。`;
    addProblem(gathering, 'too-long', { row, column }, told);
    return;
  }
  const { lastYear } = said;
  gathering.facts.push({
    at: addressOf(row, column),
    row,
    column,
    fact,
    stated: statedOf(said),
    lastYear,
    where,
  });
}
