import { expect, it } from 'vitest';
import { extractClaims } from './extract-claims';
import { METRICS } from './metric';
import hedges from './patterns/hedges.json';
import setPhrases from './patterns/set-phrases.json';
import units from './patterns/units.json';

const APPROX = ['exact', 'about', 'over', 'under', 'atLeast', 'atMost'];
const KINDS = [
  'count',
  'money',
  'percent',
  'ratio',
  'length',
  'area',
  'mass',
  'duration',
  'score',
  'temperature',
];
const split = (list: string) => list.split(' ');
const allUnits = Object.values(units.kinds).flat().flatMap(split);

it('every hedge names a kind of approximation that exists', () => {
  const named = [...hedges.before, ...hedges.after].map((row) => row.approx);
  const inner = [...Object.values(hedges.inner), ...Object.values(hedges.detached)];
  expect([...named, ...inner].filter((approx) => !APPROX.includes(approx))).toEqual([]);
});

it('every unit belongs to one kind that exists', () => {
  expect(Object.keys(units.kinds).filter((kind) => !KINDS.includes(kind))).toEqual([]);
  expect(allUnits.filter((unit, at) => allUnits.indexOf(unit) !== at)).toEqual([]);
});

it('every unit that is restricted is a unit', () => {
  const restricted = [
    ...Object.keys(units.nounAfter),
    ...split(units.arabicOnly),
    ...Object.values(units.written),
  ];
  expect(restricted.filter((unit) => !allUnits.includes(unit))).toEqual([]);
});

it('every unit behind an Arabic number is a claim', () => {
  const silent = allUnits.filter(
    (unit) => !'年'.includes(unit) && !/^(?:周|星期|个星期|个月|° ?|C)$/.test(unit),
  );
  const large = new Set(split(units.largeOnly));
  expect(
    silent.filter(
      (unit) =>
        extractClaims(`完成38${large.has(unit) ? '万' : ''}${unit}。`)[0]?.unit !==
        (units.written[unit as never] ?? unit),
    ),
  ).toEqual([]);
});

it('every set phrase has a numeral and is no claim', () => {
  const phrases = Object.values(setPhrases).flatMap(split);
  const claimed = phrases.filter((phrase) => extractClaims(`推进${phrase}落实`).length > 0);
  expect(claimed).toEqual([]);
});

it('every metric has words and units, and no key stands twice', () => {
  expect(METRICS.filter((m) => m.words.length === 0 || m.units.size === 0)).toEqual([]);
  expect(new Set(METRICS.map((m) => m.key)).size).toBe(METRICS.length);
});
