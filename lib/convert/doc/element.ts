import type { Element, XmlNode } from '../package/xml';

/** An element of WordprocessingML; `w:` stands before its attributes' names, those that are null are left out. */
export function element(
  name: string,
  attrs: Readonly<Record<string, string | number | null>>,
  ...children: readonly (XmlNode | null)[]
): Element {
  const known = Object.entries(attrs).filter(([, value]) => value !== null);
  return {
    name: `w:${name}`,
    attrs: Object.fromEntries(known.map(([key, value]) => [`w:${key}`, String(value)])),
    children: children.filter((child): child is XmlNode => child !== null),
  };
}

/** An element that has a value only; null without one. */
export const valued = (name: string, val: string | number | null): Element | null =>
  val === null ? null : element(name, { val });
