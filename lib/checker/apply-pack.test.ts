import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import type { Pack } from '@/lib/template/pack';
import { resolvePacks } from '@/lib/template/resolve-packs';
import { applyEdits } from './apply-edits';
import { applyPack } from './apply-pack';
import { checkReport } from './check-report';
import { readDocument, writeDocument } from './examples/document-text';
import { sampleEnv } from './examples/sample-env';
import { newMemory } from './memory';
import { packSet } from './pack-set';
import { rules } from './rules/index';

const file = (name: string): unknown => JSON.parse(readFileSync(`templates/packs/${name}/pack.json`, 'utf8'));

/** The pack that `json` makes over those shipped. */
function packOf(json: object): Pack {
  const head = { title: '试', about: '试。', effective: { from: '2026-01-01', to: null } };
  const sources = new Map<string, { file: string; json: unknown }>(
    ['national', 'yunchuan'].map((name) => [name, { file: name, json: file(name) }]),
  );
  sources.set('own', { file: 'own', json: { name: 'own', ...head, ...json } });
  const { pack, problems } = resolvePacks(sources, rules).get('own') ?? { pack: null, problems: [] };
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems));
  return pack;
}

const county = packOf({ extends: 'yunchuan' });

const work = '认真落实上级部署，加强组织领导，健全工作机制，压紧压实责任，推动各项任务落地见效。';
const text = `# 青禾镇2026年法治政府建设情况报告
## 主要举措和成效
${`${work}\n`.repeat(16)}开展检查12次，排查隐患36处，按照依法治县办的部署整改36处。
## 存在问题
执法文书不规范，主要原因是培训少。
## 下一年度主要安排
组织培训4次。`;

const { doc } = readDocument(text);

function check(pack: Pack, made = doc) {
  const { rules: kept, ...underPack } = applyPack(pack, rules);
  return checkReport(made, { ...sampleEnv({ year: '2026' }), ...underPack }, newMemory(), kept).diagnostics;
}

const hits = (pack: Pack) => check(pack).map(({ code, severity }) => `${code} ${severity}`);

describe('applying a pack', () => {
  it('leaves every rule as it is under the national pack', () => {
    const national = packOf({ extends: 'national' });
    expect(check(national)).toEqual(checkReport(doc, sampleEnv({ year: '2026' })).diagnostics);
    expect(hits(national)).toContain('S01 error');
    expect(hits(national)).toContain('S06 info');
    expect(hits(national).some((hit) => hit.startsWith('N13'))).toBe(false);
  });

  it('adds words, a section and a threshold and turns a rule off without code', () => {
    const found = hits(county);
    expect(found).toEqual(expect.arrayContaining(['YC01 warning', 'YC03 warning', 'N13 warning']));
    expect(found).not.toContain('S06 info');
    const density = check(county).find(({ code }) => code === 'N13');
    expect(density?.why).toContain('云川县要求');
    expect(density?.basis?.title).toContain('云川县');
  });

  it('inserts a required section where it belongs, and is content then', () => {
    const missing = check(county).find(({ code }) => code === 'YC03');
    const mended = applyEdits(doc, missing?.fixes[0]?.edits ?? [], sequentialIds('new'));
    if (!mended.ok) throw new Error(mended.error.message);
    const lines = writeDocument(mended.value);
    expect(lines.slice(-4, -1)).toEqual([
      '三、其他需要报告的情况',
      expect.stringContaining('【填写：督察反馈'),
      '四、下一年度主要安排',
    ]);
    expect(check(county, mended.value).some(({ code }) => code === 'YC03')).toBe(false);
  });

  it('lowers what a rule says to a pack’s severity and never raises what the rule itself lowers', () => {
    const lower = packOf({ rules: { 'missing-first-responsible': { severity: 'info' } } });
    expect(hits(lower)).toContain('S01 info');
    const embedded = readDocument(
      `# 青禾镇2026年法治政府建设情况报告\n## 主要举措和成效\n### 履行第一责任人职责\n听取汇报3次。\n${work}\n## 存在的不足和原因\n少，因为忙。\n## 下一年度主要安排\n培训。`,
    ).doc;
    const same = packOf({ rules: { 'missing-first-responsible': { severity: 'error' } } });
    expect(check(same, embedded).find(({ code }) => code === 'S01')?.severity).toBe('warning');
    expect(check(lower, embedded).find(({ code }) => code === 'S01')?.severity).toBe('info');
  });

  it('asks only for the parts that the pack requires', () => {
    const without = packOf({ requiredParts: ['achievements', 'shortcomings', 'plan'] });
    expect(hits(without)).not.toContain('S01 error');
    expect(hits(packOf({}))).toContain('S01 error');
  });

  it('asks for the topics of the pack beside the usual ones', () => {
    const settings = { shortest: 0, mostMissing: 0 };
    const asks = (topics: object[]) =>
      check(packOf({ rules: { coverage: { settings } }, topics })).find(({ code }) => code === 'S11')?.what;
    expect(asks([])).toContain('普法宣传');
    expect(asks([])).not.toContain('河湖');
    expect(asks([{ name: '河湖执法', words: ['巡河'] }])).toContain('普法宣传、河湖执法。');
    expect(asks([{ name: '隐患排查', words: ['巡查', '排查隐患'] }])).not.toContain('隐患排查');
    expect(asks([{ name: '普法宣传', words: ['检查12次'] }])).not.toContain('普法宣传');
  });

  it('turns off its base’s own rules by name', () => {
    const without = packOf({ extends: 'yunchuan', rules: { 'yunchuan-inspection': { on: false } } });
    expect(hits(without)).not.toContain('YC03 warning');
    expect(hits(without)).toContain('YC01 warning');
  });

  it('replaces words as told, once', () => {
    const { doc: hotline } = readDocument(
      '# 青禾镇2026年法治政府建设情况报告\n## @achievements 主要举措和成效\n办理镇长热线工单8件。',
    );
    const found = check(county, hotline).find(({ code }) => code === 'YC02');
    const mended = applyEdits(hotline, found?.fixes[0]?.edits ?? [], sequentialIds('new'));
    expect(mended.ok && writeDocument(mended.value)).toContain('办理12345热线工单8件。');
  });

  it('is usable whatever single value of the file is another one, and says in Chinese what is wrong', () => {
    const pathsIn = (value: unknown): readonly (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, item]) => [
            [key],
            ...pathsIn(item).map((rest) => [key, ...rest]),
          ])
        : [];
    const change = (value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown => {
      if (key === undefined) return put;
      if (Array.isArray(value))
        return value.map((item, i) => (String(i) === key ? change(item, rest, put) : item));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, name === key ? change(item, rest, put) : item]),
      );
    };
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', '(?:', '.*', '{words}', '⟦', '__proto__', -1, 1e308, null, [], {}),
    );
    const json = file('yunchuan');
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(json)), odd, (path, put) => {
        const made = packSet(
          new Map([
            ['national', { file: 'national', json: file('national') }],
            ['yunchuan', { file: 'yunchuan', json: change(json, path, put) }],
          ]),
          rules,
        );
        const pack = made.packs.get('yunchuan');
        expect(pack).toBeDefined();
        for (const { reason } of made.problems) expect(reason).toMatch(/\p{Script=Han}/u);
        if (pack) expect(hits(pack).filter((hit) => hit.startsWith('YC')).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('reports a rule that cannot run under it as before, once', () => {
    const broken = rules.map((rule) =>
      rule.id === 'missing-first-responsible'
        ? {
            ...rule,
            check: () => {
              throw new Error('planted');
            },
          }
        : rule,
    );
    const pack = packOf({ rules: { 'missing-first-responsible': { severity: 'warning' } } });
    const { rules: kept } = applyPack(pack, broken);
    const said = checkReport(doc, sampleEnv({}), newMemory(), kept).diagnostics.map(({ what }) => what);
    expect(said.filter((what) => what === '规则 S01 未能运行。').length).toBe(1);
  });
});
