import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultLimits, openPackage } from './guard';
import { documentXml, handMadeParts, wp } from './read/hand-made-docx';

const parts = (more: Zippable = {}): Zippable => ({ ...handMadeParts({ body: wp('正文') }), ...more });

function codeOf(bytes: Uint8Array, limits = defaultLimits): string {
  const opened = openPackage(bytes, limits);
  if (opened.ok) return 'ok';
  expect(opened.error.message).toMatch(/^[^a-z]*(?:[\u4e00-\u9fa5].*)。$/);
  return opened.error.code;
}

const document = (content: string): Zippable => parts({ 'word/document.xml': strToU8(content) });

describe('the guard before a package', () => {
  it('lets an ordinary package through', () => {
    expect(codeOf(zipSync(parts()))).toBe('ok');
  });

  it('refuses what is no Word document, each by its own name', () => {
    const kinds: readonly (readonly [string, Zippable])[] = [
      ['spreadsheet', { ...parts(), 'xl/workbook.xml': strToU8('<a/>') }],
      ['presentation', { ...parts(), 'ppt/presentation.xml': strToU8('<a/>') }],
      [
        'odf-file',
        { mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') },
      ],
      ['ofd-file', { 'OFD.xml': strToU8('<a/>') }],
      ['no-document-part', { 'photo.jpg': strToU8('x') }],
    ];
    expect(kinds.map(([, zip]) => codeOf(zipSync(zip)))).toEqual(kinds.map(([code]) => code));
  });

  it('refuses macros, by the part and by the content type', () => {
    const types =
      '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    expect(codeOf(zipSync(parts({ 'word/vbaProject.bin': strToU8('x') })))).toBe('macro-file');
    expect(codeOf(zipSync(parts({ '[Content_Types].xml': strToU8(types) })))).toBe('macro-file');
  });

  it('refuses too many entries', () => {
    const many: Zippable = {};
    for (let n = 0; n < 60; n++) many[`word/media/${n}.png`] = strToU8('x');
    expect(codeOf(zipSync(parts(many)), { ...defaultLimits, entries: 50 })).toBe('too-many-entries');
  });

  it('refuses a part that unpacks beyond its limit, by its declared size', () => {
    const bomb = zipSync(document(documentXml(wp('正'.repeat(400_000)))));
    expect(bomb.length).toBeLessThan(20_000);
    expect(codeOf(bomb, { ...defaultLimits, part: 1_000_000 })).toBe('zip-bomb');
  });

  it('refuses a part that lies about its size, while unpacking', () => {
    const bomb = zipSync(document(documentXml(wp('正'.repeat(400_000)))));
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 100, true);
    expect(codeOf(bomb, { ...defaultLimits, part: 1_000_000 })).toBe('zip-bomb');
  });

  it('refuses many parts that are too large together', () => {
    const more: Zippable = {};
    for (let n = 0; n < 10; n++) more[`word/header${n}.xml`] = strToU8(`<a>${'x'.repeat(100_000)}</a>`);
    expect(codeOf(zipSync(parts(more)), { ...defaultLimits, total: 500_000 })).toBe('zip-bomb');
  });

  it('refuses entity declarations, so that nothing is ever expanded', () => {
    const laughs = `<!DOCTYPE a [<!ENTITY b "${'ha'.repeat(50)}">]>${documentXml(wp('&b;'))}`;
    expect(codeOf(zipSync(document(laughs)))).toBe('dtd');
  });

  it('refuses nesting beyond any document', () => {
    const deep = documentXml('<w:p>'.repeat(300) + '</w:p>'.repeat(300));
    expect(codeOf(zipSync(document(deep)))).toBe('too-deep');
  });

  it('refuses tags that do not balance', () => {
    for (const broken of [
      '<w:document><w:body></w:document>',
      '<w:document>',
      '',
      'text',
      '<a/><b/>',
      '<a <b/>',
    ])
      expect(codeOf(zipSync(document(broken)))).toBe('broken-xml');
  });

  it('refuses truncated and altered archives', () => {
    const whole = zipSync(parts());
    expect(codeOf(whole.subarray(0, whole.length - 30))).toBe('broken-file');
    const altered = zipSync(parts(), { level: 0 });
    const at = 60 + '[Content_Types].xml'.length;
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(codeOf(altered)).toBe('broken-file');
  });

  it('refuses entries with a password', () => {
    const locked = zipSync(parts());
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 46 < locked.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(codeOf(locked)).toBe('encrypted');
  });
});
