import type { Look } from '../../classify/line';
import { attr, child, childrenOf, type Element, onOff, val } from '../../package/xml';
import type { NumberingRef } from './numbering';

/** What a run's properties say; null = nothing said here. */
export type RunFacts = {
  readonly face: string | null;
  readonly bold: 'on' | 'off' | null;
  readonly hidden: 'on' | 'off' | null;
  /** Points. */
  readonly size: number | null;
};

export type ParagraphFacts = {
  readonly style: Look['style'];
  readonly role: 'toc' | null;
  readonly outline: number | null;
  readonly align: Look['align'];
  readonly numbering: NumberingRef | null;
  readonly run: RunFacts;
};

/** Styles by id, their chains already followed. */
export type Styles = {
  readonly paragraph: (id: string | null) => ParagraphFacts;
  readonly run: (id: string | null) => RunFacts;
};

const noRunFacts: RunFacts = { face: null, bold: null, hidden: null, size: null };

export function readRunFacts(rPr: Element | null): RunFacts {
  if (!rPr) return noRunFacts;
  const fonts = child(rPr, 'w:rFonts');
  const size = val(rPr, 'w:sz');
  return {
    face: attr(fonts, 'eastAsia') ?? attr(fonts, 'ascii'),
    bold: onOff(rPr, 'w:b'),
    hidden: onOff(rPr, 'w:vanish'),
    size: size === null ? null : Number(size) / 2,
  };
}

/** What the nearer properties leave open, the farther ones fill. */
export const mergeRunFacts = (near: RunFacts, far: RunFacts): RunFacts => ({
  face: near.face ?? far.face,
  bold: near.bold ?? far.bold,
  hidden: near.hidden ?? far.hidden,
  size: near.size ?? far.size,
});

/** Outline level as 1 … 9; WordprocessingML counts from 0 and calls body text 9. */
export function readOutline(pPr: Element | null): number | 'body' | null {
  const value = val(pPr, 'w:outlineLvl');
  if (value === null) return null;
  const level = Number(value);
  return level >= 0 && level < 9 ? level + 1 : 'body';
}

export function readAlign(pPr: Element | null): Look['align'] {
  const value = val(pPr, 'w:jc');
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === null ? null : 'left';
}

/** The list a paragraph or style is in; 'none' where it is taken out of one (`numId` 0). */
export function readNumberingRef(pPr: Element | null): NumberingRef | 'none' | null {
  const numPr = child(pPr, 'w:numPr');
  if (!numPr) return null;
  const num = val(numPr, 'w:numId');
  const level = val(numPr, 'w:ilvl');
  if (num === '0') return 'none';
  return num === null ? null : { num, level: level === null ? null : Number(level) };
}

const styleKinds: readonly (readonly [RegExp, NonNullable<Look['style']>])[] = [
  [/^(?:title|(?:公文|文档|主)?标题|(?:公文)?题目)$/i, 'title'],
  [/^(?:公文)?主送(?:机关)?$/, 'recipient'],
  [/^(?:公文|发文机关)?(?:署名|落款)$/, 'signature'],
  [/^(?:公文)?成文日期$/, 'date'],
  [/^(?:公文)?附件(?:说明)?$/, 'attachmentNote'],
  [/^公文正文$/, 'body'],
  [/^公文表头$/, 'tableHead'],
];

const kindOfStyle = (name: string): Look['style'] =>
  styleKinds.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null;

function outlineOfName(name: string): number | null {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim())?.[1];
  return level === undefined ? null : Number(level);
}

const longestChain = 12;

/** Reads `word/styles.xml` (null: the file has none). */
export function readStyles(root: Element | null): Styles {
  const byId = new Map<string, Element>();
  let defaultId: string | null = null;
  for (const style of childrenOf(root, 'w:style')) {
    const id = attr(style, 'styleId') ?? '';
    byId.set(id, style);
    if (attr(style, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attr(style, 'default') ?? ''))
      defaultId = id;
  }
  const defaults = readRunFacts(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const chain = (id: string | null): Element[] => {
    const styles: Element[] = [];
    let next = byId.get(id ?? '');
    while (next && styles.length < longestChain && !styles.includes(next)) {
      styles.push(next);
      next = byId.get(val(next, 'w:basedOn') ?? '');
    }
    return styles;
  };
  const runs = (styles: readonly Element[]) =>
    styles.reduce((near, style) => mergeRunFacts(near, readRunFacts(child(style, 'w:rPr'))), noRunFacts);
  const paragraphs = new Map<string | null, ParagraphFacts>();
  const paragraph = (id: string | null): ParagraphFacts => {
    const styles = chain(id ?? defaultId);
    const names = styles.map((style) => val(style, 'w:name') ?? '');
    const first = <T>(read: (pPr: Element | null) => T | null): T | null =>
      styles.map((style) => read(child(style, 'w:pPr'))).find((value) => value !== null) ?? null;
    const outline = first(readOutline) ?? names.map(outlineOfName).find((level) => level !== null) ?? null;
    const numbering = first(readNumberingRef);
    return {
      style: names.map(kindOfStyle).find((kind) => kind !== null) ?? null,
      role: names.some((name) => /^toc(?:\s|$)|^目录/i.test(name)) ? 'toc' : null,
      outline: outline === 'body' ? null : outline,
      align: first(readAlign),
      numbering: numbering === 'none' ? null : numbering,
      run: mergeRunFacts(runs(styles), defaults),
    };
  };
  return {
    paragraph: (id) => {
      const known = paragraphs.get(id) ?? paragraph(id);
      paragraphs.set(id, known);
      return known;
    },
    run: (id) => runs(chain(id)),
  };
}
