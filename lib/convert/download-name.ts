const longestName = 80;

/** The file name an export is offered under: 〈title〉.ext on one line, without what file systems refuse. */
export function downloadName(title: string, extension: string): string {
  const name = [...title.replace(/[\p{Cc}\p{Cs}\\/:*?"<>|\u2028\u2029]/gu, '')]
    .slice(0, longestName)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${name || '法治政府建设年度情况报告'}.${extension}`;
}
