import { expect, it } from 'vitest';
import { attachmentIndent } from './attachment-indent';

it('begins the first note two characters in and turns its lines under the title', () => {
  expect(attachmentIndent('附件：1.')).toEqual({ left: 6, hanging: 4 });
});

it('sets further notes under the first numeral', () => {
  expect(attachmentIndent('2.')).toEqual({ left: 6, hanging: 1 });
  expect(attachmentIndent('10.')).toEqual({ left: 6.5, hanging: 1.5 });
});

it('hangs a single note by 附件： alone', () => {
  expect(attachmentIndent('附件：')).toEqual({ left: 5, hanging: 3 });
});
