import type { Node } from 'prosemirror-model';
import { acceptedText } from './runs';
import { signOff } from './sign-off';
import { longestLine } from './text-width';

/**
 * Where a line of the sign-off stands: centred under the title, or at the right with `free` characters beside
 * it; `linesAbove` empty lines come before it.
 */
export type SignOffPlace =
  | { readonly align: 'centre' }
  | { readonly align: 'right'; readonly free: number; readonly linesAbove: number };

const signs = (node: Node | null): boolean =>
  node !== null && (node.type.name === 'signature' || node.type.name === 'date');

/** Block id → place, for every signature and date of the document. */
export function signOffPlaces(doc: Node, seal: 'sealed' | 'unsealed'): ReadonlyMap<string, SignOffPlace> {
  const places = new Map<string, SignOffPlace>();
  let group: Node[] = [];
  const close = (end: number) => {
    const first = end - group.length;
    if (first === 1 && end < doc.childCount)
      for (const node of group) places.set(node.attrs.id, { align: 'centre' });
    else for (const [id, place] of groupPlaces(group, seal)) places.set(id, place);
    group = [];
  };
  doc.forEach((block, _, index) => {
    if (signs(block)) group.push(block);
    else if (group.length > 0) close(index);
  });
  if (group.length > 0) close(doc.childCount);
  return places;
}

function groupPlaces(group: readonly Node[], seal: 'sealed' | 'unsealed'): [string, SignOffPlace][] {
  const width = (node: Node): number => longestLine(acceptedText(node));
  const signatures = group.filter((node) => node.type.name === 'signature');
  const date = group.find((node) => node.type.name === 'date');
  const placed = signOff({ signatures: signatures.map(width), date: date ? width(date) : null }, seal);
  return group.map((node, i) => {
    const own = signatures.indexOf(node);
    const free = (own < 0 ? placed.date : placed.signatures[own]) ?? 0;
    return [node.attrs.id, { align: 'right', free, linesAbove: i === 0 ? placed.linesAbove : 0 }];
  });
}

/** The block must stay on a page with what follows it: it stands directly before a line of the sign-off. */
export const leadsToSignOff = (next: Node | null): boolean => signs(next);
