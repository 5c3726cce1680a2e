import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { annexData } from '../pdf/annex-data';
import { compilePdf } from '../pdf/compile-pdf';
import { createTypesetter } from '../pdf/typesetter';
import { canValidate, openXmlFaults } from '../testing/open-xml-faults';
import { pagesOf, popplerHere } from '../testing/pdf-pages';
import { attachedSample, copy, minutes } from '../testing/proof-sample';
import { writeSheets } from '../xlsx/write-sheets';
import { attachmentPaths } from './attachment-paths';
import { proofNotes } from './proof-notes';
import { drawFigures, type Sample } from './sample';
import { sampleAnnex, sampleHeader } from './sample-annex';
import { sampleSheet } from './sample-sheet';
import { sampleZip } from './sample-zip';

vi.setConfig({ testTimeout: 120_000 });

function drawn(count: number, seed: string): Sample {
  const sample = drawFigures(attachedSample(), { count, seed }, copy);
  if (!sample.ok) throw new Error(sample.error.message);
  return sample.value;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const numbersOf = ({ notes }: Sample): number[] => notes.map(({ note }) => note.number);

describe('figures drawn from a report', () => {
  it('are the same ones for the same seed', () => {
    expect(numbersOf(drawn(20, 'qinghe'))).toEqual(numbersOf(drawn(20, 'qinghe')));
    expect(numbersOf(drawn(20, 'qinghe'))).not.toEqual(numbersOf(drawn(20, 'liuxi')));
    expect(drawn(20, 'qinghe')).toMatchObject({ of: proofNotes(attachedSample()).length, seed: 'qinghe' });
  });

  it('are all of them where more are asked for', () => {
    expect(drawn(200, 'qinghe').notes).toHaveLength(proofNotes(attachedSample()).length);
  });

  it('stand in their own sentence', () => {
    const { notes } = drawn(200, 'all');
    const fourth = notes.find(({ note }) => note.words === '8904件');
    expect(fourth?.before).toBe('便民服务中心受理事项');
    expect(fourth?.after).toMatch(/^，高频事项.*。$/);
    expect(fourth?.place.place).toMatch(/^（二）/);
    for (const { before, note, after } of notes) expect(`${before}${note.words}${after}`).not.toContain('\n');
  });
});

describe('the sample on paper', () => {
  it.skipIf(!popplerHere)('shows every figure, its fact, the seed, and room to sign', async () => {
    const sample = drawn(20, 'qinghe-7');
    const data = annexData({
      title: '数字抽查单',
      author: '青禾镇人民政府',
      header: sampleHeader(sample),
      created: copy.at,
      annex: sampleAnnex(sample),
    });
    const pdf = compilePdf(data, await createTypesetter(process.cwd(), null));
    if (!pdf.ok) throw new Error(pdf.error.message);
    const text = pagesOf(pdf.value).flat().join('');
    expect(text).toContain('抽取种子“qinghe-7”');
    expect(text.match(/□相符/g)).toHaveLength(20);
    expect(text).toContain('核对人（签字）');
    for (const { note } of sample.notes) expect(text).toContain(note.words.replace(/\s/g, ''));
  });

  it.skipIf(!canValidate)('is a valid list as well', async () => {
    expect(openXmlFaults(await writeSheets([sampleSheet(drawn(20, 'qinghe'))]), 'xlsx')).toEqual([]);
  });

  it('lists whole hashes for a computer', () => {
    const { columns, rows } = sampleSheet(drawn(200, 'all'));
    expect(rows[0]).toHaveLength(columns.length);
    expect(rows[0]).toContain(minutes.sha256);
  });
});

describe('the sample pack', () => {
  const pdf = strToU8('%PDF-1.7');
  const bytes = strToU8('记录');
  const attachment = { ...minutes, sha256: sha256(bytes) };
  const files = {
    sample: drawn(20, 'qinghe'),
    pdf,
    xlsx: strToU8('PK'),
    attachments: [
      { fact: 'F01', attachment, bytes },
      { fact: 'F02', attachment: { ...minutes, name: '丢了的\n文件.pdf' }, bytes: null },
    ],
    sha256,
  };

  it('holds the list twice, the attachments, and the hash of each', () => {
    const entries = unzipSync(sampleZip(files));
    expect(Object.keys(entries).sort()).toEqual(
      ['抽查单.pdf', '抽查清单.xlsx', '附件/F01-1 学习记录.pdf', '校验清单.txt'].sort(),
    );
    const manifest = strFromU8(entries['校验清单.txt'] ?? new Uint8Array()).split('\n');
    expect(manifest).toContain(`${sha256(pdf)}  抽查单.pdf`);
    expect(manifest).toContain(`${sha256(bytes)}  附件/F01-1 学习记录.pdf`);
    expect(manifest.filter((line) => line.startsWith('# 缺'))).toEqual([
      `# 缺：F02 丢了的 文件.pdf ${minutes.sha256}`,
    ]);
    for (const line of manifest.filter((words) => /^[0-9a-f]{64} {2}/.test(words)))
      expect(sha256(entries[line.slice(66)] ?? new Uint8Array())).toBe(line.slice(0, 64));
  });

  it('is the same file for the same draw', () => {
    expect(sampleZip(files)).toEqual(sampleZip(files));
  });

  it.each([
    ['../../etc/passwd', '附件/F01-1 etc passwd'],
    ['C:\\台账\\一季度.xlsx', '附件/F01-1 C 台账 一季度.xlsx'],
    ['两\u202E行\n名.doc', '附件/F01-1 两 行 名.doc'],
    ['...', '附件/F01-1 附件'],
    [`${'长'.repeat(200)}.pdf`, `附件/F01-1 ${'长'.repeat(60)}.pdf`],
    ['没有扩展名', '附件/F01-1 没有扩展名'],
    ['结尾是点.pdf. ', '附件/F01-1 结尾是点.pdf'],
  ])('gives %j a safe name', (name, path) => {
    expect(attachmentPaths([{ fact: 'F01', attachment: { name } }])).toEqual([path]);
  });

  it('never gives two files one name', () => {
    const same = { fact: 'F01', attachment: { name: '记录.pdf' } };
    const paths = attachmentPaths([same, same, { ...same, fact: 'F1/0' }, { ...same, fact: '..' }]);
    expect(new Set(paths).size).toBe(4);
    for (const path of paths) expect(path).toMatch(/^附件\/[^/]+$/);
  });
});
