import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import { settleFormulas } from '@/lib/evidence/formula';
import { parseLedger } from '@/lib/evidence/parse-ledger';
import { changesOf } from '@/lib/evidence/sheet/changes-of';
import { previewImport } from '@/lib/evidence/sheet/preview-import';
import { proposeMapping } from '@/lib/evidence/sheet/propose-mapping';
import { readWorkbook } from '../read-workbook';
import { canValidate, openXmlFaults } from '../testing/open-xml-faults';
import { writeLedger } from './write-ledger';

const sample = parseLedger(JSON.parse(readFileSync('templates/sample/ledger-2026.json', 'utf8')));
const sampleFacts = sample.ok ? sample.value : [];

const odd: readonly Fact[] = [
  buildFact({ id: 'A-1', indicator: '走访企业户数', min: 30, max: 40, unit: '户' }),
  buildFact({ id: 'A-2', indicator: '留存台账份数', min: 12, unit: '份', note: '甲\n乙' }),
  buildFact({ id: 'A-3', indicator: '矛盾纠纷受理数', value: 286, unit: '件', topic: '矛盾纠纷' }),
  buildFact({ id: 'A-4', indicator: '矛盾纠纷化解数', value: 279, unit: '件', standard: '矛盾纠纷化解数' }),
  buildFact({ id: 'A-5', indicator: '矛盾纠纷化解率', unit: '%', formula: '[A-4]/[A-3]' }),
  buildFact({
    id: 'A-6',
    indicator: '罚没金额',
    value: 1.5,
    unit: '万元',
    period: { from: '2026-01-01', to: '2026-06-30' },
  }),
  buildFact({
    id: 'A-7',
    indicator: '法律明白人人数',
    value: 96,
    unit: '名',
    period: { from: '2026-12-31', to: '2026-12-31' },
  }),
  buildFact({
    id: 'A-8',
    indicator: '清理文件数',
    value: 5,
    unit: '件',
    source: { title: '文件清理结果表', number: '青政〔2026〕12号', date: '2026-11-08' },
    office: '党政办',
    holder: '周明岚',
    attachments: [{ sha256: 'a'.repeat(64), name: '清理结果.pdf', size: 120, type: 'application/pdf' }],
  }),
];

async function readBack(facts: readonly Fact[], existing: readonly Fact[]) {
  const read = readWorkbook(await writeLedger({ facts }), '台账.xlsx');
  if (!read.ok) throw new Error(read.error.message);
  const [grid] = read.value.grids;
  if (!grid) throw new Error('no sheet');
  const rows = existing.map((fact) => ({ fact, revision: 1, by: '', at: '' }));
  return previewImport({ grid, mapping: proposeMapping(grid), existing: rows, year: 2026 });
}

describe('a ledger as XLSX', () => {
  it('imports into an empty ledger as the same facts, attachments left aside', async () => {
    for (const facts of [sampleFacts, odd]) {
      const settled = settleFormulas(facts).facts;
      const preview = await readBack(facts, []);
      expect(preview.problems).toEqual([]);
      expect(preview.differences.map(({ fact }) => fact)).toEqual(
        settled.map((fact) => ({ ...fact, attachments: [] })),
      );
    }
  });

  it('changes nothing when it is imported where it came from', async () => {
    for (const facts of [sampleFacts, odd]) {
      const preview = await readBack(facts, settleFormulas(facts).facts);
      expect(changesOf(preview)).toEqual([]);
      expect(preview.differences).toHaveLength(facts.length);
    }
  });

  it('updates the very row when a name was edited in the sheet', async () => {
    const edited = odd.map((fact) =>
      fact.id === 'A-6' ? { ...fact, indicator: '罚没款金额', value: 1.8 } : fact,
    );
    const [change, ...more] = changesOf(await readBack(edited, settleFormulas(odd).facts));
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'edit', fact: { id: 'A-6', indicator: '罚没款金额', value: 1.8 } });
  });

  it('shows calculation, attachments and uses', async () => {
    const uses = new Map([['A-3', [{ words: '286件', title: '青禾镇2026年度报告' }]]]);
    const read = readWorkbook(await writeLedger({ facts: odd, uses }), '台账.xlsx');
    const rows = read.ok ? (read.value.grids[0]?.rows ?? []) : [];
    const words = rows.map((row) => row.map(({ text }) => text));
    expect(words[5]?.[14]).toContain('279件 ÷ 矛盾纠纷受理数286件');
    expect(words[8]?.[15]).toBe(`清理结果.pdf（SHA-256 ${'a'.repeat(64)}）`);
    expect(words[3]?.[16]).toBe('286件（青禾镇2026年度报告）');
  });

  it.skipIf(!canValidate)('is valid Open XML', async () => {
    expect(openXmlFaults(await writeLedger({ facts: odd }), 'xlsx')).toEqual([]);
  });
});
