import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { block, doc, h1, h2, p, runIn, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { exportInput } from '../export-input';
import { arbitraryDocument } from '../layout/arbitrary-document';
import { inkOf, pagesOf, popplerHere } from '../testing/pdf-pages';
import { compilePdf } from './compile-pdf';
import { pdfData } from './pdf-data';
import { createTypesetter, type Typesetter } from './typesetter';

const root = process.cwd();
/** Milliseconds: the engine and 60 MB of faces are loaded, on machines that do other work as well. */
const patience = 120_000;
vi.setConfig({ testTimeout: patience });
const folder = mkdtempSync(path.join(tmpdir(), 'shibao-pdf-'));
let typesetter: Typesetter;

beforeAll(async () => {
  typesetter = await createTypesetter(root, null);
}, patience);
afterAll(() => rmSync(folder, { recursive: true }));

type Choices = Omit<Parameters<typeof exportInput>[0], 'doc'>;

function pdfOf(document: Node, choices: Choices = {}, by = typesetter): Uint8Array {
  const result = compilePdf(pdfData(exportInput({ ...choices, doc: document })), by);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const organ = block('signature', {}, '青禾镇人民政府');
const date = block('date', {}, '2026年1月15日');
const fullPages = doc(title('题'), p('国'.repeat(28 * 45 - 2)));

describe.skipIf(!popplerHere)('the page', () => {
  it('holds 22 lines of 28 characters', () => {
    const second = pagesOf(pdfOf(fullPages))[1] ?? [];
    expect(second.slice(0, -1)).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)));
  });

  it('puts the first line at 37 mm, the last one’s foot at 262 mm, the dash at 269 mm', () => {
    const { lines, left, right } = inkOf(pdfOf(fullPages), 2);
    expect(lines).toHaveLength(23);
    expect(Math.abs((lines[0]?.top ?? 0) - 37)).toBeLessThan(1);
    expect(Math.abs((lines[21]?.bottom ?? 0) - 262)).toBeLessThan(0.3);
    const number = lines[22] ?? { top: 0, bottom: 0 };
    expect(Math.abs((number.top + number.bottom) / 2 - 269)).toBeLessThan(0.5);
    expect(left).toBeGreaterThan(28);
    expect(right).toBeLessThan(210 - 26);
  });

  it('bears its number on the right when odd and on the left when even', () => {
    const file = path.join(folder, 'page.pdf');
    writeFileSync(file, pdfOf(fullPages));
    const place = (page: number): number => {
      const box = spawnSync('pdftotext', [
        '-bbox',
        '-f',
        `${page}`,
        '-l',
        `${page}`,
        file,
        '-',
      ]).stdout.toString();
      return Number(
        /xMin="([\d.]+)"[^>]*>[—\d]*\d/.exec(
          box.slice(box.lastIndexOf('<word', box.lastIndexOf('—') - 90)),
        )?.[1],
      );
    };
    expect(place(1)).toBeGreaterThan(400);
    expect(place(2)).toBeLessThan(150);
    expect(pagesOf(pdfOf(fullPages)).map((lines) => lines.at(-1))).toEqual(['—1—', '—2—', '—3—']);
  });

  it('leaves the space of title and one line above the text', () => {
    const first = pagesOf(pdfOf(fullPages))[0] ?? [];
    expect(first.slice(1, -1)).toHaveLength(19);
  });
});

describe.skipIf(!popplerHere)('the text', () => {
  it('bears numerals, slots and attachments, and no suggestion that would go', () => {
    const by = { author: '张三', time: '2026-01-03T08:00:00Z' };
    const [lines] = pagesOf(
      pdfOf(
        doc(
          title('青禾镇人民政府\n关于法治建设的报告'),
          block('recipient', {}, '云川县人民政府：'),
          h1('举措'),
          runIn('健全机制。全年学法6次。'),
          p(
            '率',
            schema.text('96.2%', [schema.marks.insertion.create(by)]),
            schema.text('95%', [schema.marks.deletion.create(by)]),
            '，',
            '【填写：件数】',
          ),
          table([
            ['指标', '数'],
            ['调解', '312'],
          ]),
          block('attachmentNote', {}, '指标表'),
          block('attachmentNote', {}, '名册'),
        ),
      ),
    );
    // Poppler may take a wide gap before a bracket for the end of a line.
    expect(lines?.join('')).toBe(
      '青禾镇人民政府关于法治建设的报告云川县人民政府：一、举措（一）健全机制。全年学法6次。' +
        '率96.2%，【填写：件数】指标数调解312附件：1.指标表2.名册—1—',
    );
  });

  it('breaks a long title by its sense', () => {
    const long = title(
      '云川县青禾镇人民政府关于2025年度',
      schema.text('法治', [schema.marks.strong.create()]),
      '政府建设情况的报告',
    );
    expect(pagesOf(pdfOf(doc(long, p('正文。'))))[0]?.slice(0, 2)).toEqual([
      '云川县青禾镇人民政府',
      '关于2025年度法治政府建设情况的报告',
    ]);
  });

  it('is taken as it stands, never as markup', () => {
    const text = '#pagebreak()*强*$x$<a>@b`c`\\\\//"引"_d_';
    expect(pagesOf(pdfOf(doc(title('报告'), p(text))))[0]).toContain(text);
  });

  it('loses what nobody can see or set, and nothing else', () => {
    const text = '甲\u0007乙\t丙\uD800丁';
    expect(pagesOf(pdfOf(doc(title('报告'), p(text))))[0]).toContain('甲乙丙丁');
  });

  it('repeats the heading row of a table on every page', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`第${i + 1}项`, '1']);
    const pages = pagesOf(pdfOf(doc(title('报告'), table([['指标', '数'], ...rows]))));
    expect(pages.length).toBeGreaterThan(1);
    for (const lines of pages) expect(lines).toContain('指标数');
  });

  it('begins a page after a page break', () => {
    const pages = pagesOf(pdfOf(doc(title('报告'), p('前'), block('pageBreak', {}), p('后'))));
    expect(pages.map((lines) => lines.at(-2))).toEqual(['前', '后']);
  });

  it('never leaves the sign-off without a line of text on its page, nor a page needlessly short', () => {
    for (const length of [13, 14, 16, 18]) {
      const lead = Array.from({ length }, (_, i) => p(`第${i}段。`));
      for (const last of [runIn(`收尾。${'全部完成。'.repeat(20)}`), p('短。')]) {
        const pages = pagesOf(pdfOf(doc(title('报告'), ...lead, last, organ, date)));
        const withDate = pages.findIndex((lines) => lines.includes('2026年1月15日'));
        const lines = pages[withDate] ?? [];
        const at = lines.indexOf('青禾镇人民政府');
        expect(at).toBeGreaterThan(0);
        expect(lines[at + 1]).toBe('2026年1月15日');
        if (withDate > 0 && last.childCount > 0 && at === 1)
          expect(pages[0]?.length).toBeGreaterThanOrEqual(16);
      }
    }
  });
});

describe('the file', () => {
  const outlineOf = (pdf: Uint8Array): string[] =>
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/Title <FEFF([0-9A-F]*)>/g),
    ].map(([, hex]) =>
      (hex ?? '').replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
    );

  it('has an outline of all headings, those run in as well, and the report’s title', () => {
    const titles = outlineOf(
      pdfOf(
        doc(
          title('关于法治建设\n的报告'),
          h1('举措'),
          runIn('健全机制。全年学法。'),
          h2('其他'),
          p('完。'),
          organ,
          date,
        ),
      ),
    );
    expect(titles).toEqual(['一、举措', '（一）健全机制。', '（二）其他', '关于法治建设的报告']);
  });

  it('lists a run-in heading before the sign-off once', () => {
    const titles = outlineOf(pdfOf(doc(title('报告'), runIn('收尾。完。'), organ, date)));
    expect(titles).toEqual(['（一）收尾。', '报告']);
  });

  it('is set from any document', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.constantFrom('sealed', 'unsealed'), (document, seal) => {
        expect(Buffer.from(pdfOf(document, { seal }).subarray(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 25 },
    );
  });

  it('is set from blocks without words, an empty paragraph as an empty line', () => {
    const empty = doc(
      title(),
      block('recipient', {}),
      h1(''),
      runIn(''),
      table([
        ['', ''],
        ['', ''],
      ]),
      schema.nodes.table.create(null, [schema.nodes.tableRow.create()]),
      p('上'),
      p(),
      p('下'),
      block('attachmentNote', {}),
      p(),
      block('signature', {}),
      block('date', {}),
    );
    expect(pdfOf(empty).length).toBeGreaterThan(1000);
    if (!popplerHere) return;
    const tops = (between: Node[]) =>
      inkOf(pdfOf(doc(title('题'), p('上'), ...between, p('下'))), 1).lines.map(({ top }) => top);
    const [, , below = 0] = tops([]);
    const [, , further = 0] = tops([p()]);
    expect(further - below).toBeCloseTo(10.44, 0);
  });

  it('is refused with the characters that no face can show', () => {
    const result = compilePdf(
      pdfData(exportInput({ doc: doc(title('报告'), p('好😀'), table([['🙂'], ['甲']])) })),
      typesetter,
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'missing-glyphs' } });
    if (!result.ok) expect(result.error.message).toContain('😀、🙂');
  });

  it('is refused, and the next one set, when the layout fails', () => {
    const broken = {
      ...pdfData(exportInput({ doc: fullPages })),
      created: { year: 2026, month: 13, day: 1 },
    };
    expect(compilePdf(broken, typesetter)).toMatchObject({ ok: false, error: { code: 'layout-failed' } });
    expect(pdfOf(fullPages).length).toBeGreaterThan(1000);
  });
});

describe('faces from a folder', () => {
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

  /** FandolKai under the name of the real 仿宋; both names have nine characters. */
  function disguised(): Buffer {
    const bytes = Buffer.from(readFileSync('public/fonts/fandol/FandolKai-Regular.otf'));
    for (let at = bytes.indexOf(utf16('FandolKai')); at >= 0; at = bytes.indexOf(utf16('FandolKai'), at))
      utf16('仿宋_GB2312'.padEnd(9)).copy(bytes, at);
    return bytes;
  }
  const embedded = (pdf: Uint8Array): string[] => [
    ...new Set(
      [
        ...Buffer.from(pdf)
          .toString('latin1')
          .matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g),
      ].map(([, name]) => name ?? ''),
    ),
  ];

  it('are used for the text when they answer to an office name, whatever the file is called', async () => {
    const fonts = path.join(folder, 'fonts');
    mkdirSync(fonts);
    writeFileSync(path.join(fonts, 'whatever.otf'), disguised());
    writeFileSync(path.join(fonts, 'not-a-font.ttf'), 'text');
    mkdirSync(path.join(fonts, 'folder.ttf'));
    const own = await createTypesetter(root, fonts);
    expect(own.faces.fang[0]?.path).toBe(path.join(fonts, 'whatever.otf'));
    const names = embedded(pdfOf(doc(title('报告'), p('正文。')), {}, own));
    expect(names.some((name) => name.startsWith('FandolKai'))).toBe(true);
    expect(names.some((name) => name.startsWith('FandolFang'))).toBe(false);
  });

  it('are left alone where their maker forbids embedding', async () => {
    const bytes = disguised();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16)
      if (bytes.toString('latin1', entry, entry + 4) === 'OS/2')
        view.setUint16(view.getUint32(entry + 8) + 8, 2);
    const fonts = path.join(folder, 'forbidden');
    mkdirSync(fonts);
    writeFileSync(path.join(fonts, 'fangsong.otf'), bytes);
    const own = await createTypesetter(root, fonts);
    expect(path.basename(own.faces.fang[0]?.path ?? '')).toBe('FandolFang-Regular.otf');
  });

  it('that is not there leaves the bundled ones', async () => {
    const own = await createTypesetter(root, path.join(folder, 'nowhere'));
    expect(own.faces.fang.map((file) => path.basename(file.path))).toEqual([
      'FandolFang-Regular.otf',
      'NotoSerifSC_400Regular.ttf',
    ]);
  });
});
