import { expect, it } from 'vitest';
import { downloadName } from './download-name';

it('offers a report under its title on one line', () => {
  expect(downloadName('青禾镇人民政府\n2025年度法治政府建设情况报告', 'docx')).toBe(
    '青禾镇人民政府2025年度法治政府建设情况报告.docx',
  );
});

it('drops what file systems refuse and falls back to the kind of report', () => {
  expect(downloadName('../关于“法治”: <报告>?*|"', 'pdf')).toBe('关于“法治” 报告.pdf');
  expect(downloadName(' .. ', 'txt')).toBe('法治政府建设年度情况报告.txt');
});

it('cuts a very long title between characters', () => {
  const name = downloadName('𫟼'.repeat(200), 'html');
  expect([...name]).toHaveLength(80 + '.html'.length);
  expect(() => encodeURIComponent(name)).not.toThrow();
});
