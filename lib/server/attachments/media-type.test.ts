import { describe, expect, it } from 'vitest';
import { writeSheets } from '@/lib/convert/xlsx/write-sheets';
import { mediaType } from './media-type';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('the media type of a file', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a scan', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'image/jpeg'],
    ['a picture of the web', bytes('RIFF\x00\x00\x00\x00WEBPVP8 '), 'image/webp'],
    ['a zip of whatever', bytes('PK\x03\x04\x14\x00目录'), 'application/zip'],
    ['a Word document', bytes('PK\x03\x04…word/document.xml'), /wordprocessingml\.document$/],
    [
      'an old workbook',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le')]),
      'application/vnd.ms-excel',
    ],
    ['a CSV in UTF-8', new Uint8Array(Buffer.from('编号,指标\r\nF01,调解纠纷数量\r\n')), 'text/plain'],
    ['a CSV in GB18030', new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x31, 0x0a]), 'text/plain'],
    ['a program', bytes('MZ\x90\x00\x03'), 'application/octet-stream'],
    ['a page, which is never shown as one', bytes('<html><script>'), 'text/plain'],
  ])('is read from the bytes of %s', (_, file, type) => {
    expect(mediaType(file)).toMatch(type);
  });

  it('is that of a workbook for one that was really written', async () => {
    const columns = [{ heading: '指标', width: 20 }];
    const sheet = await writeSheets([{ name: '台账', columns, rows: [['调解纠纷数量']] }]);
    expect(mediaType(sheet)).toMatch(/spreadsheetml\.sheet$/);
  });
});
