import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KnownRule } from './pack';
import { packNotice } from './pack-notice';
import { phrasePattern } from './pack-phrases';
import { parsePack } from './parse-pack';
import { resolvePacks } from './resolve-packs';
import { problemSentence } from './template-problem';

const known: readonly KnownRule[] = [
  { id: 'missing-part', code: 'S02' },
  {
    id: 'data-density',
    code: 'N13',
    settings: { leastPerThousand: { about: '每千字至少几个数字', usual: 3, least: 0, most: 100 } },
  },
];

const head = {
  name: 'lin',
  title: '林县规则',
  about: '一个虚构的县。',
  effective: { from: '2026-01-01', to: '2027-12-31' },
};

const word = {
  id: 'lin-name',
  code: 'LX01',
  severity: 'warning',
  about: '县名写全称。',
  find: ['林水大县'],
  what: '“{words}”应写全称。',
  why: '写法统一。',
  how: '补全。',
  basis: { title: '县里的通知', level: 'practice', verified: false },
  examples: { bad: ['⟦林水大县⟧。'], good: ['林水。'] },
};

const section = {
  ...word,
  id: 'lin-section',
  code: 'LX02',
  find: undefined,
  words: ['督察反馈'],
  level: 1,
  heading: '督察反馈问题整改情况',
  outline: ['【填写：整改情况】'],
};

const parse = (json: unknown) => parsePack(JSON.parse(JSON.stringify(json)), 'lin/pack.json', known);
const faults = (json: unknown): string[] => parse(json).problems.map(problemSentence);

describe('reading a pack', () => {
  it('accepts the packs shipped with Shibao as they lie there', () => {
    const json = JSON.parse(readFileSync('templates/packs/national/pack.json', 'utf8'));
    const { pack, problems } = parsePack(json, 'pack.json', known);
    expect(problems).toEqual([]);
    expect(pack).toMatchObject({ name: 'national', requiredParts: { length: 4 }, words: [], sections: [] });
  });

  it.each<[string, object, string]>([
    [
      'a rule that is not there',
      { rules: { 'missing-prat': { on: false } } },
      'rules.missing-prat：没有这条规则',
    ],
    [
      'a rule both off and with a severity',
      { rules: { 'missing-part': { on: false, severity: 'info' } } },
      'rules.missing-part.severity：这条规则已经关掉',
    ],
    [
      'a threshold that the rule has not',
      { rules: { 'data-density': { settings: { perThousand: 4 } } } },
      'rules.data-density.settings.perThousand：规则 data-density 没有这一项，可以设的有 leastPerThousand',
    ],
    [
      'a threshold for a rule without any',
      { rules: { 'missing-part': { settings: { least: 4 } } } },
      'rules.missing-part.settings.least：规则 missing-part 没有这一项，它没有可以设的数',
    ],
    [
      'a threshold out of range',
      { rules: { 'data-density': { settings: { leastPerThousand: -1 } } } },
      'rules.data-density.settings.leastPerThousand：应在 0 到 100 之间，现在是 -1',
    ],
    [
      'a name of JavaScript’s own objects as a threshold',
      { rules: { 'data-density': { settings: { constructor: 1 } } } },
      'rules.data-density.settings.constructor：规则 data-density 没有这一项',
    ],
    [
      'an unknown severity',
      { rules: { 'missing-part': { severity: 'fatal' } } },
      'rules.missing-part.severity：应当是 error、warning、info 之一',
    ],
    [
      'an end before the beginning',
      { effective: { from: '2026-01-01', to: '2025-12-31' } },
      'effective.to：早于 from',
    ],
    ['a day that is none', { effective: { from: '2026-02-30', to: null } }, 'effective.from：日期应写成'],
    ['an unknown field', { severities: {} }, '：不认识 severities'],
    ['a part that is none', { requiredParts: ['plans'] }, 'requiredParts.0：应当是 achievements'],
    ['rules that are no object', { rules: [] }, 'rules：应当是对象'],
    ['words that are no list', { words: {} }, 'words：应当是列表'],
    ['a code that is taken', { words: [{ ...word, code: 'N13' }] }, 'words.0.code：编号 N13 已经用了'],
    [
      'an id that is taken',
      { words: [{ ...word, id: 'missing-part' }] },
      'words.0.id：已经有名为 missing-part 的规则',
    ],
    [
      'two rules of one code',
      { words: [word, { ...word, id: 'lin-other', find: ['另一个词'] }] },
      'words.1.code：编号 LX01 已经用了',
    ],
    [
      'short words without neighbours',
      { words: [{ ...word, find: ['林县'] }] },
      'words.0.find：“林县”不到三个字，容易误报',
    ],
    [
      'an article nobody has read',
      { words: [{ ...word, basis: { ...word.basis, article: '第三条' } }] },
      'words.0.basis.article：条号没有核对过原文',
    ],
    [
      'practice that speaks like a law',
      { words: [{ ...word, why: '这样写违反规定。' }] },
      'words.0.why：依据的层级是 practice，不能说“违反”',
    ],
    [
      'examples of one kind only',
      { words: [{ ...word, examples: { bad: ['⟦林水大县⟧。'], good: [] } }] },
      'words.0.examples.good：至少写一个不报的例子',
    ],
    [
      'a replacement that would be found again',
      { words: [{ ...word, replace: '青州市林水大县' }] },
      'words.0.replace：改成“青州市林水大县”之后又会被 lin-name 找出来',
    ],
    [
      'two replacements for the same words',
      {
        words: [
          { ...word, replace: '甲县' },
          { ...word, id: 'lin-b', code: 'LX05', replace: '乙县' },
        ],
      },
      'words.1.replace：与 lin-name 找的是同一个词，改成的却不一样',
    ],
    [
      'a section whose heading has none of its words',
      { sections: [{ ...section, heading: '其他' }] },
      'sections.0.heading：标题里没有 words 中的任何一个词',
    ],
  ])('names file, field and reason of %s', (_, change, sentence) => {
    const [first, ...more] = faults({ ...head, ...change });
    expect(first).toContain(`lin/pack.json${sentence.startsWith('：') ? '' : ' 的 '}${sentence}`);
    expect(more).toEqual([]);
  });

  it('names every missing field and keeps what there is', () => {
    const { pack, problems } = parse({ name: 'lin', words: [word] });
    expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'title 缺少这一项',
      'about 缺少这一项',
      'effective 缺少这一项',
    ]);
    expect(pack).toMatchObject({ title: 'lin', effective: null, words: [{ id: 'lin-name' }] });
  });

  it('goes on with the rest where one rule is faulty', () => {
    const { pack } = parse({
      ...head,
      rules: {
        nonsense: {},
        'missing-part': { severity: 'info' },
        'data-density': { severity: 'info', settings: { leastPerThousand: 5, other: 1 } },
      },
      words: [
        { ...word, find: [] },
        { ...word, id: 'lin-b', replace: '林水大县县' },
      ],
    });
    expect([...(pack?.rules ?? [])]).toEqual([
      ['missing-part', { severity: 'info' }],
      ['data-density', { severity: 'info', settings: { leastPerThousand: 5 } }],
    ]);
    expect(pack?.words.map(({ id, replace }) => [id, replace])).toEqual([['lin-b', undefined]]);
  });

  it.each([null, 3, 'text', []])('is no pack when the JSON is %j', (json) => {
    expect(parse(json)).toEqual({
      pack: null,
      problems: [{ file: 'lin/pack.json', field: '', reason: '应当是对象' }],
    });
  });
});

describe('a pack over another', () => {
  const sources = (packs: Readonly<Record<string, object>>) =>
    new Map(
      Object.entries(packs).map(([name, json]) => [
        name,
        {
          file: `${name}/pack.json`,
          json: JSON.parse(JSON.stringify({ ...head, name, ...json })) as unknown,
        },
      ]),
    );
  const resolve = (packs: Readonly<Record<string, object>>) => resolvePacks(sources(packs), known);
  const said = (packs: Readonly<Record<string, object>>) =>
    [...resolve(packs).values()].flatMap(({ problems }) => problems.map(problemSentence));

  it('takes over what it does not say itself, field by field', () => {
    const { pack, problems } =
      resolve({
        town: {
          extends: 'county',
          rules: { 'data-density': { severity: 'info' }, 'lin-name': { on: false } },
          words: [{ ...word, id: 'lin-b', code: 'LX09' }],
        },
        county: {
          rules: { 'data-density': { severity: 'error', settings: { leastPerThousand: 5 } } },
          words: [word],
          sections: [section],
          requiredParts: ['plan'],
        },
      }).get('town') ?? {};
    expect(problems).toEqual([]);
    expect(pack?.rules.get('data-density')).toEqual({
      severity: 'info',
      settings: { leastPerThousand: 5 },
    });
    expect(pack?.rules.get('lin-name')).toEqual({ on: false });
    expect(pack?.words.map(({ id }) => id)).toEqual(['lin-name', 'lin-b']);
    expect(pack?.sections.map(({ id }) => id)).toEqual(['lin-section']);
    expect(pack?.requiredParts).toEqual(['plan']);
  });

  it('replaces a rule of its base by one of the same name', () => {
    const town = { extends: 'county', words: [{ ...word, what: '别的话。' }] };
    const { pack, problems } = resolve({ county: { words: [word] }, town }).get('town') ?? {};
    expect(problems).toEqual([]);
    expect(pack?.words.map(({ what }) => what)).toEqual(['别的话。']);
  });

  it('must say that it turns on again what its base has turned off', () => {
    const county = { rules: { 'missing-part': { on: false } } };
    expect(
      said({ county, town: { extends: 'county', rules: { 'missing-part': { severity: 'info' } } } }),
    ).toEqual(['town/pack.json 的 rules.missing-part：底本关掉了这条规则；要用它，请同时写上 "on": true']);
    const town = { extends: 'county', rules: { 'missing-part': { on: true, severity: 'info' } } };
    expect(said({ county, town })).toEqual([]);
  });

  it('says once that a row of packs leads back to itself, and each goes on alone', () => {
    const packs = { a: { extends: 'b', words: [word] }, b: { extends: 'c' }, c: { extends: 'a' } };
    expect(said(packs)).toEqual(['c/pack.json 的 extends：循环引用：a → b → c → a']);
    expect(resolve(packs).get('a')?.pack?.words.length).toBe(1);
    expect(said({ a: { extends: 'a' } })).toEqual(['a/pack.json 的 extends：循环引用：a → a']);
  });

  it('says when its base is not there, and when it is not named like its folder', () => {
    expect(said({ a: { extends: 'none' } })).toEqual([
      'a/pack.json 的 extends：没有名为 none 的规则包，或者它读不出来',
    ]);
    expect(said({ a: { name: 'b' } })).toEqual(['a/pack.json 的 name：应与文件夹同名（a），现在是 b']);
  });
});

describe('the words of a pack', () => {
  it.each<[string, Parameters<typeof phrasePattern>[0], readonly string[]]>([
    ['甲县城和甲县', { find: ['甲县', '甲县城'] }, ['甲县城', '甲县']],
    ['大甲县和小甲县', { find: ['甲县'], before: { not: ['大'] } }, ['甲县']],
    ['大甲县和小甲县', { find: ['甲县'], before: { is: ['大', '老大'] } }, ['甲县']],
    ['甲县委和甲县', { find: ['甲县'], after: { not: ['委'] } }, ['甲县']],
    ['甲县委和甲县', { find: ['甲县'], after: { is: ['委'] } }, ['甲县']],
    ['a.b（c）[d] axb', { find: ['a.b', '（c）', '[d]'] }, ['a.b', '（c）', '[d]']],
  ])('are found in %s as they are written', (text, phrases, found) => {
    expect([...text.matchAll(phrasePattern(phrases))].map(([words]) => words)).toEqual(found);
  });

  it('are looked for in a long text that repeats their beginning', () => {
    const pattern = phrasePattern({ find: ['甲甲甲甲乙'], before: { not: ['甲乙'] }, after: { is: ['丙'] } });
    expect('甲'.repeat(200_000).match(pattern)).toBeNull();
  });
});

describe('the dates of a pack', () => {
  const { pack } = parse(head);
  const { pack: open } = parse({ ...head, effective: { from: '2026-01-01', to: null } });

  it.each([
    ['2025-12-31', '规则包“林县规则”2026-01-01起适用，现在还没有到。'],
    ['2026-06-01', null],
    ['2027-10-02', '规则包“林县规则”适用到2027-12-31，请提前准备新的。'],
    ['2027-12-31', '规则包“林县规则”适用到2027-12-31，请提前准备新的。'],
    ['2028-01-01', '规则包“林县规则”适用到2027-12-31，已经过期，请换用新的；这次仍按它检查。'],
  ])('lead to a sentence, or to none, on %s', (today, sentence) => {
    expect(pack && packNotice(pack, today)).toBe(sentence);
    expect(open && packNotice(open, '2099-01-01')).toBeNull();
  });
});
