import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckedReport } from './checked-report';
import { run } from './run';

const report = (...achievements: string[]): string =>
  [
    '青禾镇人民政府2026年度法治政府建设情况报告',
    '一、主要举措和成效',
    ...achievements,
    '二、党政主要负责人履行推进法治建设第一责任人职责情况',
    '党委书记听取汇报3次，镇长督办事项4件。',
    '三、存在的不足和原因',
    '执法文书不够规范，主要原因是培训不足。',
    '四、下一年度主要安排',
    '每季度组织一次案卷评查。',
  ].join('\n');

const files = {
  'a.txt': report('按照依法治县办的部署，向依法治县委员会报告工作1次。'),
  'b.txt': report('按照依法治县办的部署，排查隐患20处，整改20处。'),
};

const shibao = async (added: Readonly<Record<string, string>>, ...args: string[]) => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'shibao-cli-pack-'));
  for (const [name, content] of Object.entries({ ...files, ...added })) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  }
  const said = { out: '', err: '' };
  const out = (piece: string) => {
    said.out += piece;
  };
  const err = (piece: string) => {
    said.err += piece;
  };
  return { code: await run(args, { cwd, root: process.cwd(), out, err }), ...said };
};

const pack = (change: object): string =>
  JSON.stringify({
    name: 'ours',
    title: '本县规则',
    about: '试。',
    effective: { from: '2026-01-01', to: null },
    ...change,
  });

describe('checking under a pack', () => {
  it('ends with how often each rule has spoken, the pack’s own even where they have not', async () => {
    const { code, out, err } = await shibao({}, 'check', '--pack', 'yunchuan', 'a.txt', 'b.txt');
    expect(err).toBe('');
    expect(code).toBe(0);
    const table = out.slice(out.indexOf('\n规则包：')).split('\n').filter(Boolean);
    expect(table[0]).toBe('规则包：云川县年度报告检查规则（yunchuan）');
    expect(table[1]).toMatch(/^规则 +份数 +处数$/);
    expect(table).toContainEqual(expect.stringMatching(/^YC01 yunchuan-law-committee +2 +3$/));
    expect(table).toContainEqual(expect.stringMatching(/^YC02 yunchuan-hotline +0 +0$/));
    expect(table).toContainEqual(expect.stringMatching(/^YC03 yunchuan-inspection +2 +2$/));
  });

  it('gives name and hits in JSON beside the reports', async () => {
    const { out } = await shibao({}, 'check', '--format', 'json', '--pack', 'yunchuan', 'a.txt', 'b.txt');
    const json: { reports: CheckedReport[]; pack: { name: string; hits: Record<string, number> } } =
      JSON.parse(out);
    expect(json.pack.name).toBe('yunchuan');
    expect(json.pack.hits).toMatchObject({ 'yunchuan-law-committee': 3, 'yunchuan-hotline': 0 });
    const found = json.reports.flatMap(({ findings }) => findings);
    const sum = Object.values(json.pack.hits).reduce((total, places) => total + places, 0);
    expect(sum).toBe(found.length);
    expect(found.find(({ code }) => code === 'YC01')).toMatchObject({ severity: 'warning' });
  });

  it('describes the pack’s own rules in SARIF', async () => {
    const { out } = await shibao({}, 'check', '--format', 'sarif', '--pack', 'yunchuan', 'a.txt');
    const [sarif] = JSON.parse(out).runs;
    const [own] = sarif.results.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'yunchuan-law-committee',
    );
    expect(sarif.tool.driver.rules[own.ruleIndex].id).toBe('yunchuan-law-committee');
    expect(sarif.tool.driver.rules.some(({ id }: { id: string }) => id === 'heading-wording')).toBe(false);
  });

  it('finds nothing else than without a pack under the national one', async () => {
    const [plain, national] = [
      await shibao({}, 'check', '--format', 'json', 'a.txt', 'b.txt'),
      await shibao({}, 'check', '--format', 'json', '--pack', 'national', 'a.txt', 'b.txt'),
    ];
    expect(JSON.parse(national.out).reports).toEqual(JSON.parse(plain.out).reports);
    expect(JSON.parse(plain.out).pack).toBeUndefined();
  });

  it.each(['packs/ours', 'packs/ours/pack.json', 'packs/ours/'])(
    'takes a pack by its path %s, over one beside it and one that came with the program',
    async (given) => {
      const added = {
        'packs/ours/pack.json': pack({ extends: 'base' }),
        'packs/base/pack.json': pack({ name: 'base', extends: 'yunchuan', requiredParts: ['plan'] }),
      };
      const { out, err } = await shibao(added, 'check', '--format', 'json', '--pack', given, 'a.txt');
      expect(err).toBe('');
      expect(JSON.parse(out).pack).toMatchObject({ name: 'ours', hits: { 'yunchuan-law-committee': 2 } });
    },
  );

  it('says that a pack has expired and goes on', async () => {
    const added = { 'old.json': pack({ effective: { from: '2020-01-01', to: '2020-12-31' } }) };
    const { code, out, err } = await shibao(added, 'check', '--pack', 'old.json', 'a.txt');
    expect(err).toBe('规则包“本县规则”适用到2020-12-31，已经过期，请换用新的；这次仍按它检查。\n');
    expect(out).toContain('规则包：本县规则（ours）');
    expect(code).toBe(0);
  });

  it('names file, field and reason of a faulty rule and goes on with the rest', async () => {
    const rules = { nonsense: { on: false }, 'missing-part': { on: false, severity: 'info' } };
    const { out, err } = await shibao(
      { 'p.json': pack({ extends: 'yunchuan', rules }) },
      'check',
      '--pack',
      'p.json',
      'a.txt',
    );
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.replace(/.*p\.json 的 /, '')),
    ).toEqual([
      'rules.nonsense：没有这条规则，请核对规则的名称',
      'rules.missing-part.severity：这条规则已经关掉（on 为 false），不能同时改它；请去掉其中一项',
    ]);
    expect(out).toContain('YC01');
  });

  it('goes on with the pack alone when the one it stands on cannot be read', async () => {
    const added = {
      'packs/ours/pack.json': pack({ extends: 'base', rules: { 'heading-wording': { on: false } } }),
      'packs/base/pack.json': '{\n"name": "base"\n"title": "底本"}',
    };
    const { code, out, err } = await shibao(added, 'check', '--pack', 'packs/ours', 'a.txt');
    expect(code).toBe(0);
    expect(err).toMatch(/^规则包有错：.*base\/pack\.json：不是正确的 JSON：第 3 行附近有误/);
    expect(err).toMatch(
      /\n规则包有错：.*ours\/pack\.json 的 extends：没有名为 base 的规则包，或者它读不出来\n$/,
    );
    expect(out).toContain('规则包：本县规则（ours）');
  });

  it('refuses what is no pack at all', async () => {
    const { code, out, err } = await shibao({ 'p.json': '[]' }, 'check', '--pack', 'p.json', 'a.txt');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^规则包用不了：.*p\.json：应当是对象\n$/);
  });
});
