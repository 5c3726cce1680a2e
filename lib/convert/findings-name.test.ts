import { expect, it } from 'vitest';
import { findingsName } from './findings-name';

it('a file of findings says in its name what it is, however long the title', () => {
  expect(findingsName('青禾镇\n2026年报告', 'xlsx')).toBe('青禾镇2026年报告（问题清单）.xlsx');
  expect(findingsName('长'.repeat(200), 'docx')).toBe(`${'长'.repeat(60)}（带批注）.docx`);
});
