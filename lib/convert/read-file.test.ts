import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '@/lib/schema/check-document';
import { handMadeDocx, wp } from './docx/read/hand-made-docx';
import { largestFile, readFile } from './read-file';

const bytes = (text: string): Uint8Array => strToU8(text);
const compound = (...streams: string[]): Uint8Array => {
  const names = streams.flatMap((name) => [...name].flatMap((c) => [c.charCodeAt(0), 0]).concat([0, 0]));
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array(600).fill(0),
    ...names,
  ]);
};

async function codeOf(name: string, content: Uint8Array): Promise<string> {
  const reading = await readFile(name, content);
  if (reading.ok) return 'ok';
  expect(reading.error.message).toMatch(/。$/);
  return reading.error.code;
}

const report = '青禾镇2024年度法治政府建设情况报告\n一、主要举措和成效\n全年学法4次。\n';
const docx = handMadeDocx({
  body: report
    .trim()
    .split('\n')
    .map((line) => wp(line))
    .join(''),
});

describe('what a file is', () => {
  it('is decided by its bytes, never by its name', async () => {
    expect(await codeOf('报告.txt', docx)).toBe('ok');
    expect(await codeOf('报告.txt', bytes(report))).toBe('ok');
    const renamed = await readFile('报告.docx', bytes(report));
    expect(renamed.ok && renamed.value.losses.map(({ kind }) => kind)).toEqual(['other']);
  });

  it('is refused by a name of its own where it cannot be read', async () => {
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['empty-file', new Uint8Array()],
      ['file-too-large', new Uint8Array(largestFile + 1)],
      ['rtf-file', bytes('{\\rtf1\\ansi hello}')],
      ['pdf-file', bytes('%PDF-1.7 …')],
      ['html-file', bytes('\ufeff<!DOCTYPE html><html><body>报告</body></html>')],
      ['html-file', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
      ['xml-file', bytes('<?xml version="1.0"?><w:wordDocument/>')],
      ['not-a-document', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
      ['not-a-document', Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251)],
      ['encrypted', compound('EncryptionInfo', 'EncryptedPackage')],
      ['doc-file', compound('WordDocument')],
      ['spreadsheet', compound('Workbook')],
      ['presentation', compound('PowerPoint Document')],
      ['old-format', compound('Something')],
      ['no-text', bytes(' \r\n\u3000\n')],
      ['no-text', handMadeDocx({ body: '<w:p/>' })],
    ];
    const codes = await Promise.all(cases.map(([, content]) => codeOf('文件', content)));
    expect(codes).toEqual(cases.map(([code]) => code));
  });

  it('is handed to the reader for .doc where there is one', async () => {
    const text = await readFile('甲.txt', bytes(report));
    const reading = await readFile('甲.doc', compound('WordDocument'), { doc: async () => text });
    expect(reading.ok && reading.value.doc.child(0).textContent).toBe('青禾镇2024年度法治政府建设情况报告');
  });

  it('is a refusal even where that reader throws', async () => {
    const doc = () => Promise.reject(new Error('null'));
    const reading = await readFile('甲.doc', compound('WordDocument'), { doc });
    expect(reading.ok ? '' : reading.error.code).toBe('broken-file');
  });
});

/** Reads, and holds what was read against the schema. */
async function holds(content: Uint8Array): Promise<boolean> {
  const reading = await readFile('随机.docx', content);
  return !reading.ok || checkDocument(reading.value.doc.toJSON()).ok;
}

describe('whatever the bytes', () => {
  it('random ones give a reading or a refusal', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), holds), { numRuns: 300 });
  });

  it('random text gives a document that the schema accepts', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'一二（）、.1２：。\n\r\t　\u00a0\u0000\ud800年月日镇政府附件报告A'),
      maxLength: 300,
    });
    await fc.assert(
      fc.asyncProperty(text, (words) => holds(bytes(words))),
      { numRuns: 500 },
    );
  });

  it('a truncated or altered DOCX gives a reading or a refusal', async () => {
    const spoilt = fc
      .tuple(fc.nat(docx.length), fc.array(fc.tuple(fc.nat(docx.length - 1), fc.nat(255)), { maxLength: 4 }))
      .map(([length, changes]) => {
        const copy = docx.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        return changes.length === 0 ? copy.subarray(0, length) : copy;
      });
    await fc.assert(fc.asyncProperty(spoilt, holds), { numRuns: 500 });
  });

  it('random elements in the right places give a document that the schema accepts', async () => {
    const names =
      'p r t br tab tbl tr tc sdt sdtContent pPr rPr numPr ins del hyperlink fldChar instrText bookmarkStart pict sym'.split(
        ' ',
      );
    const { xml } = fc.letrec<{ xml: string }>((tie) => ({
      xml: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('', '一、', '文字', '（一）', '附件：'),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('xml'), { maxLength: 4 }))
          .map(([name, children]) => `<w:${name} w:val="1" w:id="1">${children.join('')}</w:${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(xml, { maxLength: 12 }), (body) =>
        holds(handMadeDocx({ body: body.join('') })),
      ),
      { numRuns: 300 },
    );
  });
});
