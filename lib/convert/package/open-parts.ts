import { inflateWithin } from './inflate-within';
import { decodeXml, type XmlFault, xmlFault } from './xml-fault';
import { listEntries, type ZipEntry } from './zip-entries';

/** The XML parts of a package by name (`word/document.xml`), decoded and safe to parse; other parts by name only. */
export type Package = { readonly xml: ReadonlyMap<string, string>; readonly names: ReadonlySet<string> };

/** How much a package may hold before it is taken for a bomb. */
export type Limits = {
  readonly entries: number;
  /** Bytes of one XML part, and of all together, unpacked. */
  readonly part: number;
  readonly total: number;
  readonly depth: number;
};

/** Why a package is not opened; each format has its own words for it. */
export type PackageFault = 'brokenZip' | 'entries' | 'macro' | 'encrypted' | 'bomb' | XmlFault;

/** What one format asks of a package. `K`: reasons of its own to refuse one by the names in it. */
export type PackageDemands<K extends string> = {
  readonly limits: Limits;
  /** Whether an entry is an XML part that is read; no other one is unpacked. */
  readonly wanted: (name: string) => boolean;
  readonly refusedByNames: (names: ReadonlySet<string>) => K | null;
};

export const contentTypes = '[Content_Types].xml';

/** The name a part has in a package, where names differ in case only by who wrote them; null where it has none. */
export function nameIn(names: Iterable<string>, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const known of names) if (known.toLowerCase() === wanted) return known;
  return null;
}

/** The text of an XML part by its name in any case, or null. */
export const partNamed = ({ xml }: Package, name: string): string | null =>
  xml.get(name) ?? xml.get(nameIn(xml.keys(), name) ?? '') ?? null;

const isProgram = ({ name }: ZipEntry): boolean =>
  /(?:^|\/)vbaProject\.bin$|\.(?:exe|dll|vbs|js)$/i.test(name);

/** What the names and the declared sizes say before anything is unpacked. */
function refusedByDirectory<K extends string>(
  entries: readonly ZipEntry[],
  { limits, wanted, refusedByNames }: PackageDemands<K>,
): PackageFault | K | null {
  if (entries.length > limits.entries) return 'entries';
  if (entries.some(isProgram)) return 'macro';
  const refused = refusedByNames(new Set(entries.map(({ name }) => name)));
  if (refused !== null) return refused;
  const xml = entries.filter(({ name }) => wanted(name));
  if (xml.some(({ encrypted }) => encrypted)) return 'encrypted';
  if (xml.some(({ size }) => size > limits.part)) return 'bomb';
  return xml.reduce((sum, { size }) => sum + size, 0) > limits.total ? 'bomb' : null;
}

/**
 * Opens an Office package and unpacks the XML parts that are wanted, the content types among them. Looks before it
 * leaps: entry count and declared sizes, then the true sizes while streaming, then check sums, DTD, depth and
 * balance of every part. A package that is not opened is the name of its fault.
 */
export function openParts<K extends string>(
  bytes: Uint8Array,
  demands: PackageDemands<K>,
): Package | PackageFault | K {
  const entries = listEntries(bytes);
  if (!entries) return 'brokenZip';
  const refused = refusedByDirectory(entries, demands);
  if (refused !== null) return refused;
  const { limits, wanted } = demands;
  const xml = new Map<string, string>();
  let total = 0;
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    const unpacked = inflateWithin(bytes, entry, Math.min(limits.part, limits.total - total));
    if (unpacked === 'too-large') return 'bomb';
    if (unpacked === 'broken') return 'brokenZip';
    total += unpacked.length;
    const text = decodeXml(unpacked);
    const fault = xmlFault(text, limits.depth);
    if (fault) return fault;
    xml.set(entry.name, text);
  }
  const opened = { xml, names: new Set(entries.map(({ name }) => name)) };
  return /macroEnabled/i.test(partNamed(opened, contentTypes) ?? '') ? 'macro' : opened;
}
