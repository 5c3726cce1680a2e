import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { doc, h1, p, title } from '@/lib/schema/build';
import { readDocx } from '../docx/read-docx';
import { writeDocx } from '../docx/write-docx';
import { type ExportInput, exportInput } from '../export-input';
import { compilePdf } from '../pdf/compile-pdf';
import { pdfData } from '../pdf/pdf-data';
import { createTypesetter, type Typesetter } from '../pdf/typesetter';
import { canValidate, openXmlFaults } from '../testing/open-xml-faults';
import { inkOf, pagesOf, popplerHere } from '../testing/pdf-pages';
import { attachedSample, copy, proofInput } from '../testing/proof-sample';
import { proofNotes } from './proof-notes';
import { proofPrint } from './proof-print';

vi.setConfig({ testTimeout: 120_000 });

const input = proofInput();
const notes = proofNotes(attachedSample());
const noteMark = /\[\d+\]/g;

const partOf = (file: Uint8Array, name: string): string =>
  strFromU8(unzipSync(file)[name] ?? new Uint8Array());
const wordsOf = (xml: string): string => [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, t]) => t).join('');

describe('the proof copy as DOCX', () => {
  const file = writeDocx(input);
  const xml = partOf(file, 'word/document.xml');

  it.skipIf(!canValidate)('is valid Open XML, numerals typed or automatic', () => {
    expect(openXmlFaults(file, 'docx')).toEqual([]);
    expect(openXmlFaults(writeDocx({ ...input, numerals: 'automatic' }), 'docx')).toEqual([]);
  });

  it('has a raised number after each figure that asks for proof', () => {
    const raised = [...xml.matchAll(/<w:rStyle w:val="ProofNote"\/>.*?<w:t [^>]*>([^<]*)</g)].map(
      ([, t]) => t,
    );
    expect(raised).toEqual(notes.map(({ number }) => `[${number}]`));
    for (const { words, number } of notes) expect(wordsOf(xml)).toContain(`${words}[${number}]`);
    expect(partOf(file, 'word/styles.xml')).toContain('w:vertAlign w:val="superscript"');
  });

  it('keeps the evidence links of the text, without the numbers in their words', () => {
    const links = partOf(file, 'docProps/custom.xml');
    expect(links).toContain('6次');
    expect(links).not.toContain('[');
  });

  it('lists every note with its fact behind the text, on pages across, the headings repeated', () => {
    const read = readDocx(file);
    if (!read.ok) throw new Error(read.error.message);
    const tables = read.value.doc.children.filter(({ type }) => type.name === 'table');
    const rows = tables[0]?.children.map((row) => row.children.map((cell) => cell.textContent)) ?? [];
    expect(rows[0]).toEqual(['编号', '文中数字', '台账条目', '数值', '期间', '来源', '经手', '校验']);
    expect(rows).toHaveLength(notes.length + 1);
    expect(rows[1]?.join('|')).toContain('F01 党委理论学习中心组法治专题学习次数|6次|2026年');
    expect(rows[1]?.join('|')).toContain('学习记录.pdf\nabababababababab');
    const accepted = notes.filter(({ state }) => ['waived', 'attributed', 'unsupported'].includes(state));
    expect(tables[1]?.childCount).toBe(accepted.length + 1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
    expect(xml).toContain('w:orient="landscape"');
  });

  it('says at the head of every page that it is a proof copy, of which version and day', () => {
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      expect(wordsOf(partOf(file, name))).toBe('核对件　版本号 12　2027年1月10日');
    expect(xml.match(/<w:headerReference /g)).toHaveLength(4);
  });
});

describe('the report that is no proof copy', () => {
  it('has no note, no header and no style of one', () => {
    const file = writeDocx({ ...input, proof: null });
    expect(wordsOf(partOf(file, 'word/document.xml'))).not.toMatch(noteMark);
    expect(Object.keys(unzipSync(file))).not.toContain('word/header1.xml');
    expect(partOf(file, 'word/styles.xml')).not.toMatch(/Annex|ProofNote|"Header"/);
    expect(pdfData({ ...input, proof: null })).toMatchObject({ header: '', annex: null });
  });
});

describe('a report without numbers', () => {
  it('has no proof copy', () => {
    const made = doc(title('青禾镇2026年报告'), h1('主要举措和成效'), p('依法办事。'));
    const report = checkReport(made, { ...sampleEnv({ year: '2026' }), ledger: [] });
    const result = proofPrint({ doc: made, report, facts: [] }, copy);
    expect(result).toMatchObject({ ok: false, error: { code: 'no-numbers' } });
  });
});

describe.skipIf(!popplerHere)('the proof copy as PDF', () => {
  let typesetter: Typesetter;
  const pdfOf = (of: ExportInput): Uint8Array => {
    const result = compilePdf(pdfData(of), typesetter);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  beforeAll(async () => {
    typesetter = await createTypesetter(process.cwd(), null);
  }, 120_000);

  it('has the same notes, header and tables', () => {
    const pages = pagesOf(pdfOf(input));
    for (const lines of pages) expect(lines[0]).toBe('核对件版本号122027年1月10日');
    const text = pages.flat().join('');
    expect(text.match(noteMark)).toEqual(notes.map(({ number }) => `[${number}]`));
    expect(text).toContain('核对件·数字依据表');
    expect(text).toContain('未附依据的数字');
    expect(pages.map((lines) => lines.at(-1))).toEqual(pages.map((_, i) => `—${i + 1}—`));
  });

  it('keeps its lines where they stand without notes', () => {
    const filled = doc(
      title('题'),
      ...Array.from({ length: 30 }, () =>
        p('全年受理信访事项41件，按期办结41件，宣传法律40余场，走访群众96户。'),
      ),
    );
    const report = checkReport(filled, { ...sampleEnv({ year: '2026' }), ledger: [] });
    const notesAt = new Map(
      filled.children.map((block) => [block.attrs.id, [{ at: 12, label: '[128]' }]] as const),
    );
    const annex = { tables: [], foot: [] };
    const given = exportInput({ doc: filled, proof: { header: '', marks: notesAt, annex } });
    expect(report.claims.length).toBeGreaterThan(60);
    const tops = (of: ExportInput) => inkOf(pdfOf(of), 2).lines.map(({ bottom }) => bottom);
    const [plain, noted] = [tops({ ...given, proof: null }), tops(given)];
    expect(noted).toHaveLength(plain.length);
    noted.forEach((bottom, i) => {
      expect(Math.abs(bottom - (plain[i] ?? 0))).toBeLessThan(0.8);
    });
  });

  it('never begins a line with a note', () => {
    const paragraphs = Array.from({ length: 28 }, (_, i) => p(`${'国'.repeat(20 + (i % 12))}41件，完。`));
    const marked = doc(title('题'), ...paragraphs);
    const marks = new Map(
      marked.children.slice(1).map((block) => {
        const at = block.textContent.indexOf('，');
        return [block.attrs.id, [{ at, label: '[7]' }]] as const;
      }),
    );
    const proof = { header: '', marks, annex: { tables: [], foot: [] } };
    const lines = pagesOf(pdfOf(exportInput({ doc: marked, proof }))).flat();
    expect(lines.filter((line) => line.includes('[7]')).length).toBe(28);
    expect(lines.filter((line) => line.startsWith('['))).toEqual([]);
  });

  it('repeats the headings of a table that runs over pages', () => {
    const annexPages = pagesOf(pdfOf(input)).filter((lines) =>
      lines.some((line) => line.startsWith('编号文中数字')),
    );
    expect(annexPages.length).toBeGreaterThan(2);
  });

  it('does without a table where every number has its fact', () => {
    const table = { heading: '未附依据的数字', lead: ['没有。'], columns: [], rows: [] };
    const proof = { header: '核对件', marks: new Map(), annex: { tables: [table], foot: [] } };
    const pages = pagesOf(pdfOf(exportInput({ doc: doc(title('题'), p('正文。')), proof })));
    expect(pages).toHaveLength(2);
    expect(pages[1]?.join('')).toBe('核对件未附依据的数字没有。—2—');
  });
});
