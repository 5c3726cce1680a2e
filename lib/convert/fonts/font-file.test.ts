import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFontFaces } from './font-file';
import { missingGlyphs } from './missing-glyphs';

const fileBytes = (file: string) => new Uint8Array(readFileSync(file));
const fandol = fileBytes('public/fonts/fandol/FandolFang-Regular.otf');
const noto = fileBytes('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');

/** The same font with another fsType in its OS/2 table. */
function withPermission(bytes: Uint8Array, fsType: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    if (view.getUint32(entry) === 0x4f532f32) view.setUint16(view.getUint32(entry + 8) + 8, fsType);
  }
  return copy;
}

describe('a font file', () => {
  it('tells the names its face answers to', () => {
    expect(readFontFaces(fandol)[0]?.names).toContain('FandolFang');
    expect(readFontFaces(noto)[0]?.names).toContain('Noto Serif SC');
  });

  it('tells which characters it can show, beyond the basic plane too', () => {
    const [narrow] = readFontFaces(fandol);
    const [wide] = readFontFaces(noto);
    expect(['法', '“', '9', '㎡', '瞭'].map((char) => narrow?.covers(char.codePointAt(0) ?? 0))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(wide?.covers('𫟼'.codePointAt(0) ?? 0)).toBe(true);
    expect(wide?.covers(0x10ffff)).toBe(false);
  });

  it.each([
    [0x0000, true],
    [0x0008, true],
    [0x0004, true],
    [0x0002, false],
    [0x0100, false],
    [0x0200, false],
  ])('with embedding permission %i may be embedded: %s', (fsType, expected) => {
    expect(readFontFaces(withPermission(fandol, fsType))[0]?.embeddable).toBe(expected);
  });

  it('that is none has no faces, whatever its bytes', () => {
    expect(readFontFaces(new Uint8Array())).toEqual([]);
    expect(readFontFaces(fandol.subarray(0, 40))).toEqual([]);
    expect(readFontFaces(fandol.subarray(0, fandol.length - 1000))).toEqual([]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Array.isArray(readFontFaces(bytes))).toBe(true);
      }),
    );
  });
});

describe('missing glyphs', () => {
  const faces = [...readFontFaces(fandol), ...readFontFaces(noto)];

  it('are the characters that no face of the chain shows, each once', () => {
    expect(missingGlyphs('建筑面积300㎡，㎡', readFontFaces(fandol))).toEqual(['㎡']);
    expect(missingGlyphs('建筑面积300㎡，瞭解', faces)).toEqual([]);
    expect(missingGlyphs('表情😀与😀', faces)).toEqual(['😀']);
  });

  it('are not spaces, controls and selectors', () => {
    expect(missingGlyphs('　\n\t\u200B\uFE0F', faces)).toEqual([]);
  });
});
