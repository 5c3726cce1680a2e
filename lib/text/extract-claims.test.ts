import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Approx, Claim } from './claim';
import { longRunOf, repeatingPieces } from './examples/repeating-pieces';
import { extractClaims } from './extract-claims';
import { type NumeralStyle, toChineseNumber } from './numerals';

const UNITS = ['件', '人次', '名', '场次', '户', '个', '起', '公里', '吨', '平方米'];
const HEDGES: readonly (readonly [string, string, Approx])[] = [
  ['', '', 'exact'],
  ['约', '', 'about'],
  ['近', '', 'under'],
  ['超过', '', 'over'],
  ['逾', '', 'over'],
  ['不少于', '', 'atLeast'],
  ['不超过', '', 'atMost'],
  ['', '以上', 'atLeast'],
  ['', '以内', 'atMost'],
  ['', '左右', 'about'],
];
const claimCase = fc.record({
  value: fc.integer({ min: 11, max: 99_999_999 }),
  style: fc.constantFrom<NumeralStyle>('arabic', 'grouped', 'full-width', 'wan', 'chinese'),
  unit: fc.constantFrom(...UNITS),
  hedge: fc.constantFrom(...HEDGES),
  space: fc.constantFrom('', ' '),
});

describe('a number written by us is found again', () => {
  it('in every style, with every hedge and unit', () => {
    fc.assert(
      fc.property(claimCase, ({ value, style, unit, hedge: [before, after, approx], space }) => {
        const gap = style === 'chinese' ? '' : space;
        const said = `${before}${toChineseNumber(value, style)}${gap}${unit}${after}`;
        const found = extractClaims(`青禾镇完成${said}，效果明显。`);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ text: said, start: 5, value, approx, unit });
      }),
      { numRuns: 3000 },
    );
  });

  it('as a percentage with its decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), fc.constantFrom('%', '％', ' %'), (n, sign) => {
        const value = n / 100;
        expect(extractClaims(`办结率达${value}${sign}。`)).toMatchObject([
          { value, unit: '%', kind: 'percent' },
        ]);
      }),
    );
  });

  it('as a range with either dash and as money in 万元', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom('—', '-', '至', '～'),
        (low, more, dash) => {
          const high = low + more;
          expect(extractClaims(`每户${low}${dash}${high}人。`)).toMatchObject([
            { value: null, min: low, max: high },
          ]);
          expect(extractClaims(`投入${low}${dash}${high}万元。`)).toMatchObject([
            { min: low * 10000, max: high * 10000 },
          ]);
        },
      ),
    );
  });
});

const plainText = fc
  .array(
    fc.constantFrom(
      ...'青禾镇法治建设情况，依法行政。矛盾纠纷《条例》“网格”（村）件次人名元以上约近超不少于每年、；',
    ),
    { maxLength: 60 },
  )
  .map((chars) => chars.join(''));

it('text without a numeral has no claims', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      expect(extractClaims(text)).toEqual([]);
    }),
  );
});

it('two texts with a sentence end between them have the claims of both', () => {
  const piece = fc
    .array(
      fc.oneof(
        plainText,
        claimCase.map((c) => `${c.hedge[0]}${toChineseNumber(c.value, c.style)}${c.unit}${c.hedge[1]}，`),
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join('').replace(/[《“”》]/g, ''));
  fc.assert(
    fc.property(piece, piece, (a, b) => {
      const left = `${a}。`;
      const moved = extractClaims(b).map((c) => ({
        ...c,
        start: c.start + left.length,
        end: c.end + left.length,
      }));
      expect(extractClaims(left + b)).toEqual([...extractClaims(left), ...moved]);
    }),
    { numRuns: 1000 },
  );
});

describe('bad input', () => {
  const isSound = (claims: readonly Claim[]) =>
    claims.every((c) => [c.value, c.min, c.max].every((n) => n === null || Number.isFinite(n)));

  it('any string at all gives ordered spans with finite values', () => {
    const unit = fc.constantFrom(
      ...'0123456789０９一二两十百千万亿零余多几约近超件人次个%％元年月第《》“”、，。：:/-—.· \ud800\udc00\n',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (chars) => {
        const text = chars.join('');
        const claims = extractClaims(text);
        expect(isSound(claims)).toBe(true);
        let last = 0;
        for (const claim of claims) {
          expect(claim.start).toBeGreaterThanOrEqual(last);
          expect(claim.end).toBeGreaterThan(claim.start);
          expect(text.slice(claim.start, claim.end)).toBe(claim.text);
          last = claim.end;
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('a digit string too long for a quantity is an identifier', () => {
    expect(extractClaims('编号12345678901234567890件')).toEqual([]);
    expect(extractClaims('约1234567890123456件')).toMatchObject([{ value: 1.23456789012e15 }]);
  });

  it.each(repeatingPieces)('are sound in a long run of %s', (_, piece) => {
    expect(isSound(extractClaims(longRunOf(piece, 160_000)))).toBe(true);
  });

  it('a megabyte of digits is read in passing', () => {
    expect(extractClaims(`${'7'.repeat(1_000_000)}件，办结12件。`)).toMatchObject([{ text: '12件' }]);
  });
});

const shared = path.resolve(import.meta.dirname, '../../../shared');
const golds = [
  ['the five reports', 'gold/claims.jsonl', 'reports', 0.98],
  ['the hard cases', 'gold/challenge/gold-challenge.jsonl', 'gold/challenge', 0.95],
  ['the realistic cases', 'gold/challenge/gold-realistic.jsonl', 'gold/challenge', 0.95],
] as const;
type Gold = { doc: string; start: number; end: number; value: number | null };

describe('against the reference sets beside the project', () => {
  it.for(golds)('%s are found with exact spans', ([, file, folder, least], { skip }) => {
    const source = path.join(shared, file);
    if (!existsSync(source)) skip(`${file} is not beside this checkout`);
    const gold = readFileSync(source, 'utf8')
      .trim()
      .split('\n')
      .map((line): Gold => JSON.parse(line));
    const key = (doc: string, c: { start: number; end: number }) => `${doc}:${c.start}:${c.end}`;
    const wanted = new Map(gold.map((g) => [key(g.doc, g), g]));
    const found = [...new Set(gold.map((g) => g.doc))].flatMap((doc) =>
      extractClaims(readFileSync(path.join(shared, folder, `${doc}.txt`), 'utf8')).map((claim) => ({
        doc,
        claim,
      })),
    );
    const right = found.filter(({ doc, claim }) => wanted.has(key(doc, claim)));
    expect((2 * right.length) / (found.length + gold.length)).toBeGreaterThanOrEqual(least);
    for (const { doc, claim } of right) expect(claim.value).toBe(wanted.get(key(doc, claim))?.value);
  });
});
