import { downloadName } from './download-name';

const kinds = { xlsx: '问题清单', docx: '带批注' } as const;

/** So much of the title that what kind of file it is still stands in the name. */
const longestTitle = 60;

/** The name under which findings leave: 〈title〉（问题清单）.xlsx or 〈title〉（带批注）.docx. */
export const findingsName = (title: string, format: keyof typeof kinds): string =>
  downloadName(
    `${[...title.replaceAll('\n', '')].slice(0, longestTitle).join('')}（${kinds[format]}）`,
    format,
  );
