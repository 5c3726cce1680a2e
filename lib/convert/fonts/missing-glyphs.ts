import type { FontFace } from './font-file';

/** Characters that show nothing, or only change their neighbours, need no glyph. */
const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u;

/** The characters of `text`, each once, for which none of the faces has a glyph. */
export function missingGlyphs(text: string, faces: readonly FontFace[]): readonly string[] {
  return [...new Set(text)].filter(
    (char) => !unseen.test(char) && !faces.some((face) => face.covers(char.codePointAt(0) ?? 0)),
  );
}
