const sector = 512;
const streamSectors = 16;
const endOfChain = -2;
const free = -1;
/** Where the text begins in the document stream. */
export const textAt = 1024;

/** A compound file of the two streams that a binary Word file is made of, each at most 8 KB. */
export function compoundFile(wordDocument: Uint8Array, table: Uint8Array): Uint8Array {
  const document = 0;
  const tableStream = streamSectors;
  const fat = 2 * streamSectors;
  const directory = fat + 1;
  const bytes = new Uint8Array(sector * (directory + 2));
  const view = new DataView(bytes.buffer);
  const at = (sectorNumber: number) => (sectorNumber + 1) * sector;

  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setInt32(44, 1, true);
  view.setInt32(48, directory, true);
  view.setInt32(56, 4096, true);
  view.setInt32(60, endOfChain, true);
  view.setInt32(68, endOfChain, true);
  for (let n = 0; n < 109; n++) view.setInt32(76 + 4 * n, n === 0 ? fat : free, true);

  for (let n = 0; n < sector / 4; n++) view.setInt32(at(fat) + 4 * n, free, true);
  for (const stream of [document, tableStream])
    for (let n = 0; n < streamSectors; n++) {
      const next = n + 1 < streamSectors ? stream + n + 1 : endOfChain;
      view.setInt32(at(fat) + 4 * (stream + n), next, true);
    }
  view.setInt32(at(fat) + 4 * fat, -3, true);
  view.setInt32(at(fat) + 4 * directory, endOfChain, true);

  const entry = (n: number, name: string, kind: number, links: readonly number[], start: number) => {
    const from = at(directory) + 128 * n;
    [...name].forEach((c, i) => {
      view.setUint16(from + 2 * i, c.charCodeAt(0), true);
    });
    view.setUint16(from + 64, 2 * (name.length + 1), true);
    view.setUint8(from + 66, kind);
    links.forEach((link, i) => {
      view.setInt32(from + 68 + 4 * i, link, true);
    });
    view.setInt32(from + 116, start, true);
    view.setInt32(from + 120, kind === 5 ? 0 : streamSectors * sector, true);
  };
  entry(0, 'Root Entry', 5, [-1, -1, 1], endOfChain);
  entry(1, 'WordDocument', 2, [-1, 2, -1], document);
  entry(2, '1Table', 2, [-1, -1, -1], tableStream);

  bytes.set(wordDocument, at(document));
  bytes.set(table, at(tableStream));
  return bytes;
}

/** The smallest binary Word file that holds `text`, written by hand for tests; `flags` go into its information block. */
export function handMadeDoc(text: string, flags = 0): Uint8Array {
  const document = new Uint8Array(sector * streamSectors);
  const view = new DataView(document.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(0x0a, 0x0200 | flags, true);
  view.setInt32(0x4c, text.length, true);
  for (let i = 0; i < text.length; i++) view.setUint16(textAt + 2 * i, text.charCodeAt(i), true);
  const table = new Uint8Array(32);
  writePieces(new DataView(table.buffer), text.length);
  return compoundFile(document, table);
}

/** A table of one piece at the start of the table stream. */
export function writePieces(table: DataView, characters: number): void {
  table.setUint8(0, 2);
  table.setInt32(1, 16, true);
  table.setInt32(9, characters, true);
  table.setInt32(15, textAt, true);
}
