import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { checkReport } from '@/lib/checker/check-report';
import { nationalLaws } from '@/lib/laws/national-laws';
import { checkDocument } from '@/lib/schema/check-document';
import { instantiate } from '@/lib/template/instantiate';
import { problemSentence } from '@/lib/template/template-problem';
import { unitProfileSchema } from '@/lib/workflow/wire';
import { loadTemplates } from './load-templates';

const unit = unitProfileSchema.parse(JSON.parse(readFileSync('templates/sample/unit.json', 'utf8')));

function folderWith(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'shibao-templates-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(dir, name));
    writeFileSync(path.join(dir, name, 'template.json'), text);
  }
  return dir;
}

const sentences = async (dir: string): Promise<string[]> => {
  const loaded = await loadTemplates(dir);
  return loaded.ok ? [] : loaded.error.map((problem) => problemSentence(problem).replace(dir, ''));
};

describe('loading templates', () => {
  it('finds the templates shipped with Shibao, variants after what they extend', async () => {
    const loaded = await loadTemplates('templates');
    expect(loaded.ok ? [...loaded.value.keys()] : loaded.error).toEqual([
      'annual-report',
      'yunchuan-annual-report',
    ]);
  });

  it('gives documents in which nothing is wrong but what is still to be filled in', async () => {
    const loaded = await loadTemplates('templates');
    if (!loaded.ok) throw new Error(loaded.error.map(problemSentence).join('\n'));
    for (const template of loaded.value.values()) {
      const doc = instantiate(template, { year: 2026, unit, nextId: sequentialIds() });
      expect(checkDocument(doc.toJSON()).ok).toBe(true);
      const env = { year: 2026, unit, laws: nationalLaws, ledger: [], purpose: 'draft' } as const;
      const report = checkReport(doc, env);
      expect(report.parts.map(({ heading }) => heading === null)).toEqual([false, false, false, false]);
      expect([...new Set(report.diagnostics.map(({ code }) => code))]).toEqual(['S12']);
    }
  });

  it('says which file is not JSON', async () => {
    const [sentence] = await sentences(folderWith({ broken: '{' }));
    expect(sentence).toMatch(/^\/broken\/template\.json：不是正确的 JSON/);
  });

  it('reports the mistakes of all files at once', async () => {
    const found = await sentences(folderWith({ a: '[]', b: '{"extends":"none","name":"b","label":"乙"}' }));
    expect(found).toEqual([
      '/a/template.json：应当是对象',
      '/b/template.json 的 extends：没有名为 none 的模板',
    ]);
  });

  it('says when the folder is not there or holds no template', async () => {
    expect(await sentences('/nowhere/at/all')).toEqual(['：打不开模板文件夹，请检查它是否存在、是否可读']);
    expect((await sentences(folderWith({})))[0]).toContain('没有找到模板');
  });
});
