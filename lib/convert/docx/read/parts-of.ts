import { type Package, partNamed } from '../../package/open-parts';
import { childrenOf, type Element, parseXml } from '../../package/xml';

/** The parts of a document by what they are to it: `main`, `styles`, `numbering`, `comments`, `footnotes`, … */
export type PartsOf = { readonly main: Element | null; readonly part: (kind: string) => Element | null };

/** Kind → full name of the part, as the relationships of a part in `folder` say. */
function targets(files: Package, rels: string, folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { attrs } of childrenOf(parseXml(partNamed(files, rels) ?? ''), 'Relationship')) {
    const kind = attrs.Type?.split('/').at(-1);
    const target = attrs.Target?.replaceAll('\\', '/') ?? '';
    if (kind === undefined || target === '' || attrs.TargetMode === 'External' || found.has(kind)) continue;
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
    found.set(kind, path.replace(/[^/]+\/\.\.\//g, ''));
  }
  return found;
}

/** Finds the main part and its companions: where the relationships say, else where they usually lie; null without. */
export function partsOf(files: Package): PartsOf | null {
  const named = targets(files, '_rels/.rels', '').get('officeDocument');
  const main = [named, 'word/document.xml'].find(
    (name) => name !== undefined && partNamed(files, name) !== null,
  );
  if (main === undefined) return null;
  const cut = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, cut);
  const companions = targets(files, `${folder}_rels/${main.slice(cut)}.rels`, folder);
  const read = (name: string): Element | null => {
    const text = partNamed(files, name);
    return text === null ? null : parseXml(text);
  };
  return {
    main: read(main),
    part: (kind) => read(companions.get(kind) ?? '') ?? read(`${folder}${kind}.xml`),
  };
}
