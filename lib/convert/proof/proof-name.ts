import { downloadName } from '../download-name';

/** What leaves for a reviewer, and what its name says of it. */
const kinds = { proof: '核对件', sample: '数字抽查' } as const;

/** So much of the title that what kind of file it is still stands in the name. */
const longestTitle = 60;

/** 〈title〉（核对件）.docx, 〈title〉（数字抽查）.zip */
export const proofName = (title: string, kind: keyof typeof kinds, extension: string): string =>
  downloadName(
    `${[...title.replaceAll('\n', '')].slice(0, longestTitle).join('')}（${kinds[kind]}）`,
    extension,
  );
