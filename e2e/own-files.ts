import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

export type OwnFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const text = 'text/plain';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const textFile = (name: string, content: string): OwnFile => ({
  name,
  mimeType: text,
  buffer: Buffer.from(content),
});

/** A short report of a township that is not there, with a rate that does not add up. */
export const shortReport = [
  '柳溪镇人民政府',
  '2025年度法治政府建设情况报告',
  '一、主要举措和成效',
  '（一）化解矛盾纠纷。全年受理各类纠纷213件，化解206件，化解率98.6%。严格执行《信访条例》。',
  '二、党政主要负责人履行推进法治建设第一责任人职责情况',
  '镇党委书记、镇长听取法治工作汇报4次，对重点事项亲自过问。',
  '三、存在的不足和原因',
  '一是执法文书制作水平不均衡，原因是培训不够。',
  '四、下一年度主要安排',
  '一是加强执法人员培训，每年不少于2次。',
].join('\n');

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

const rels =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';

const body = (paragraphs: readonly string[]) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')}</w:body></w:document>`;

/** A DOCX as plain as can be: one unstyled paragraph per line. */
export const plainDocx = (name: string, content: string): OwnFile => ({
  name,
  mimeType: docx,
  buffer: Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(contentTypes(mainType)),
      '_rels/.rels': strToU8(rels),
      'word/document.xml': strToU8(body(content.split('\n'))),
    }),
  ),
});

/** The same with macros in it. */
export const macroFile: OwnFile = {
  name: '带宏的报告.docm',
  mimeType: docx,
  buffer: Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(contentTypes(macroType)),
      '_rels/.rels': strToU8(rels),
      'word/document.xml': strToU8(body(shortReport.split('\n'))),
      'word/vbaProject.bin': new Uint8Array(64),
    }),
  ),
};

/** Cut off in the middle, as a broken download is. */
export const brokenDocx: OwnFile = {
  name: '没下完的报告.docx',
  mimeType: docx,
  buffer: plainDocx('x.docx', shortReport).buffer.subarray(0, 300),
};

/** The head of an encrypted office file: a compound file that holds EncryptedPackage. */
export function encryptedDocx(): OwnFile {
  const sector = 512;
  const file = Buffer.alloc(sector * 4);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  file.fill(0xff, 76, sector);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, sector, sector * 2);
  file.writeUInt32LE(0xfffffffd, sector);
  file.writeUInt32LE(0xfffffffe, sector + 4);
  const names = ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'];
  names.forEach((name, index) => {
    const at = sector * 2 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file[at + 66] = index === 0 ? 5 : 2;
    file[at + 67] = 1;
    file.fill(0xff, at + 68, at + 80);
    if (index === 0) file.writeUInt32LE(1, at + 76);
    if (index === 1) file.writeUInt32LE(2, at + 72);
    file.writeUInt32LE(0xfffffffe, at + 116);
  });
  return { name: '加密的报告.docx', mimeType: docx, buffer: file };
}

/** Some hundred kilobytes that unpack to 600 MB of nothing, its size told falsely. */
export function zipBomb(): OwnFile {
  const chunk = deflateRawSync(Buffer.alloc(600 * 1024 * 1024, 0x20), { level: 9 });
  return {
    name: '很小的报告.docx',
    mimeType: docx,
    buffer: rawZip('word/document.xml', chunk, 600 * 1024 * 1024),
  };
}

/** A zip of one deflated entry, written by hand because no library makes a bomb. */
function rawZip(name: string, deflated: Buffer, size: number): Buffer {
  const path = Buffer.from(name);
  const head = (signature: number, extra: number) => {
    const header = Buffer.alloc(extra);
    header.writeUInt32LE(signature, 0);
    return header;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(deflated.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(path.length, 26);
  const central = head(0x02014b50, 46);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(deflated.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(path.length, 28);
  const start = local.length + path.length + deflated.length;
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + path.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, path, deflated, central, path, end]);
}
