import type { Attachment } from '@/lib/evidence/fact';

const pictures = /^(jpe?g|png|heic|webp|bmp|gif)$/i;
const extension = (name: string): string => /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? '文件';

/** XLSX · PDF 2 · 照片 12: what kind of files they are and how many. */
export function attachmentWords(attachments: readonly Attachment[]): string {
  const kinds = new Set(attachments.map(({ name }) => extension(name)));
  const count = attachments.length > 1 ? ` ${attachments.length}` : '';
  const [only] = kinds;
  if (attachments.length > 1 && [...kinds].every((kind) => pictures.test(kind))) return `照片${count}`;
  return kinds.size === 1 && only ? `${only}${count}` : `文件${count}`;
}

/** 12 KB, 3.4 MB */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
