import { saveAs } from '@/components/ui/save-as';
import { ok, type Result, refuse } from '@/lib/base/result';
import { errorBodySchema } from '@/lib/workflow/wire';
import type { Session } from './session';

/** The file name out of a content-disposition header (RFC 5987 form first). */
export function fileName(header: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (encoded) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return fallback;
    }
  }
  return /filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? fallback;
}

/** A file that a report is taken out as: its path below the report’s, and its name where the server gives none. */
export type ReportFile = { readonly path: string; readonly fallback: string };

/** Brings everything typed to the server, then fetches the file; gives its name. */
export async function download(
  session: Session,
  id: string,
  { path, fallback }: ReportFile,
): Promise<Result<string>> {
  if (!(await session.saved()))
    return refuse('unsaved', '还有改动没有交到服务器，文字都在这台电脑上。连上以后再导出。');
  try {
    const response = await fetch(`/api/reports/${encodeURIComponent(id)}/${path}`);
    if (!response.ok) {
      const body = errorBodySchema.safeParse(await response.json().catch(() => null));
      return body.success
        ? refuse(body.data.error.code, body.data.error.message)
        : refuse('unexpected', '服务器没有给出文件，文字都在。请过一会儿再试。');
    }
    const name = fileName(response.headers.get('content-disposition'), fallback);
    saveAs(await response.blob(), name);
    return ok(name);
  } catch {
    return refuse('offline', '连不上服务器，文字都在。请检查网络后再试。');
  }
}
