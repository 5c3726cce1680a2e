/** What an OLE compound file (D0 CF 11 E0) holds. */
export type CompoundKind = 'encrypted' | 'word' | 'spreadsheet' | 'slides' | 'unknownCompound';

/** The place of a stream's name (UTF-16LE, as the directory writes it) in the file, −1 where it is not there. */
function findName(bytes: Uint8Array, name: string): number {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return at;
  }
  return -1;
}

/**
 * Tells a compound file by the names of its streams: a DOCX with a password is an `EncryptedPackage`; .doc (and
 * the .wps that WPS writes) has a `WordDocument`.
 */
export function kindOfCompoundFile(bytes: Uint8Array): CompoundKind {
  const has = (name: string) => findName(bytes, name) >= 0;
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  if (has('WordDocument')) return 'word';
  if (has('Workbook')) return 'spreadsheet';
  if (has('PowerPoint Document')) return 'slides';
  return 'unknownCompound';
}
