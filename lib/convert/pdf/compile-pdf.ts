import { ok, type Refusal, type Result, refuse } from '@/lib/base/result';
import type { FaceFiles } from '../fonts/face-files';
import { missingGlyphs } from '../fonts/missing-glyphs';
import { charactersByFace } from './characters-by-face';
import type { PdfData } from './pdf-data';
import type { Typesetter } from './typesetter';

const shown = 12;

/** Refuses (`missing-glyphs`) characters that no face can show: a box in an official document is an error. */
function checkGlyphs(data: PdfData, faces: FaceFiles): Refusal | null {
  const missing = new Set<string>();
  for (const [role, text] of charactersByFace(data))
    for (const char of missingGlyphs(
      text,
      faces[role].map(({ face }) => face),
    ))
      missing.add(char);
  if (missing.size === 0) return null;
  const list = [...missing].slice(0, shown).join('、');
  const more = missing.size > shown ? `等${missing.size}个字` : '';
  return refuse(
    'missing-glyphs',
    `字体里没有这些字：${list}${more}，没有生成 PDF，文稿未改动。请核对这些字，或导出 DOCX；也可以请管理员在 FONT_DIR 放入含这些字的字体。`,
  ).error;
}

/** The PDF of a page description; a failure of the layout engine is a refusal (`layout-failed`), never thrown. */
export function compilePdf(data: PdfData, typesetter: Typesetter): Result<Uint8Array> {
  const gap = checkGlyphs(data, typesetter.faces);
  if (gap) return { ok: false, error: gap };
  try {
    return ok(typesetter.typeset(data));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'layout-failed',
      `排版没有完成，没有生成 PDF，文稿未改动。可以先导出 DOCX。原因：${reason}`,
    );
  }
}
