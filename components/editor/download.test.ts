import { describe, expect, it } from 'vitest';
import { fileName } from './download';

describe('the name of a downloaded file', () => {
  it('is read from the encoded form', () => {
    const header = `attachment; filename="report.docx"; filename*=UTF-8''${encodeURIComponent('年度报告.docx')}`;
    expect(fileName(header, '报告.docx')).toBe('年度报告.docx');
  });

  it('falls back to the plain form, then to a name of ours', () => {
    expect(fileName('attachment; filename="a.pdf"', '报告.pdf')).toBe('a.pdf');
    expect(fileName(null, '报告.pdf')).toBe('报告.pdf');
    expect(fileName("attachment; filename*=UTF-8''%E0%A4%A", '报告.pdf')).toBe('报告.pdf');
  });
});
