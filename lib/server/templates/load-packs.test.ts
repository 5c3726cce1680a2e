import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packSet } from '@/lib/checker/pack-set';
import { rules } from '@/lib/checker/rules/index';
import { loadPacks, packSentences } from './load-packs';

function folderWith(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'shibao-packs-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(dir, name));
    writeFileSync(path.join(dir, name, 'pack.json'), text);
  }
  return dir;
}

const county: { words: { examples: { good: string[]; bad: string[] } }[] } = JSON.parse(
  readFileSync('templates/packs/yunchuan/pack.json', 'utf8'),
);

describe('loading packs', () => {
  it('finds those shipped with Shibao without a fault, every example of theirs borne out', async () => {
    const loaded = await loadPacks('templates/packs');
    expect(packSentences(loaded, '2026-06-01')).toEqual([]);
    expect([...loaded.packs.keys()]).toEqual(['national', 'yunchuan']);
    const own = loaded.packs.get('yunchuan');
    expect([own?.words.length, own?.sections.length]).toEqual([2, 1]);
  });

  it('says which example a rule does not bear out, and why', async () => {
    const [first] = county.words;
    if (!first) throw new Error('the county has no words');
    const examples = { bad: ['什么也没有。', '按照依法治县⟦办的⟧部署。'], good: ['按照依法治县办的部署。'] };
    const json = { ...county, name: 'bad', extends: undefined, words: [{ ...first, examples }] };
    const loaded = await loadPacks(folderWith({ bad: JSON.stringify(json) }));
    expect(loaded.problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'words.yunchuan-law-committee.examples.bad.0 应报，却没有报',
      'words.yunchuan-law-committee.examples.bad.1 报的地方与 ⟦⟧ 标的不同：标的是第7—8字，报的是第3—7字',
      'words.yunchuan-law-committee.examples.good.0 不该报，却报了：“依法治县办”没有写全称，应写“县委全面依法治县委员会”或者“县委依法治县办”。',
    ]);
  });

  it('goes on with the other packs when one is not JSON', async () => {
    const dir = folderWith({
      broken: '{',
      old: JSON.stringify({
        name: 'old',
        title: '旧规则',
        about: '已经过期。',
        effective: { from: '2020-01-01', to: '2020-12-31' },
      }),
    });
    const loaded = await loadPacks(dir);
    expect([...loaded.packs.keys()]).toEqual(['old']);
    const sentences = packSentences(loaded, '2026-06-01');
    expect(sentences[0]).toMatch(/^规则包有错：.*broken\/pack\.json：不是正确的 JSON/);
    expect(sentences[1]).toContain('已经过期');
    expect(sentences.length).toBe(2);
  });

  it('is told in the guide by an example without a fault and by every number that can be set', () => {
    const guide = readFileSync('templates/README.md', 'utf8');
    const [example] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)]
      .map(([, json = '']) => JSON.parse(json))
      .filter((json) => 'words' in json);
    const national = JSON.parse(readFileSync('templates/packs/national/pack.json', 'utf8'));
    const sources = new Map([
      ['national', { file: 'national', json: national }],
      ['qingshan', { file: 'qingshan', json: example }],
    ]);
    expect(packSet(sources, rules).problems).toEqual([]);
    const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
    for (const { id, settings } of rules)
      for (const [name, { usual }] of Object.entries(settings ?? {})) {
        const row = rows.find((line) => line.startsWith(`| \`${id}\` `) && line.includes(`\`${name}\``));
        expect(row, `${id}.${name}`).toContain(String(usual));
      }
  });

  it('finds none where there is no folder', async () => {
    expect(await loadPacks('/nowhere/at/all')).toEqual({ packs: new Map(), problems: [] });
  });
});
