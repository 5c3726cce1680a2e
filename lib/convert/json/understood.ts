import type { Node } from 'prosemirror-model';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { numbering } from '@/lib/schema/numbering';
import type { PartRole } from '@/lib/schema/roles';
import { headLength } from '@/lib/schema/run-in';
import { schema } from '@/lib/schema/schema';
import { inferRoles } from '@/lib/template/infer-role';
import { acceptedText } from '../accepted-text';
import { titleFacts } from '../classify/title-facts';
import type { Loss, ReadComment, Reading, ReadRevision } from '../reading';

/**
 * A heading as a careful reader would list it. `text` is without numeral and, for a run-in heading, without the
 * end mark and what follows. `number` is the numeral as written, '' where there is none. `role` is the part a
 * level-1 heading opens; `roles` all of them where it merges several.
 */
export type UnderstoodHeading = {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly number: string;
  readonly role: PartRole | null;
  readonly roles: readonly PartRole[];
  readonly runIn: boolean;
};

/** What was understood of a file, as JSON. `plainText` is one line per block, suggestions accepted. */
export type Understood = {
  readonly ok: true;
  readonly title: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly headings: readonly UnderstoodHeading[];
  /** Table → rows → the text of each cell. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly comments: readonly ReadComment[];
  readonly revisions: readonly ReadRevision[];
  readonly plainText: string;
  readonly losses: readonly Loss[];
  readonly doc: unknown;
};

/** Whether all words of a row are struck out. */
function isStruck(row: Node): boolean {
  let struck = false;
  let stands = false;
  row.descendants((node) => {
    if (node.isInline && schema.marks.deletion.isInSet(node.marks)) struck = true;
    else if (node.isInline) stands = true;
    return !stands;
  });
  return struck && !stands;
}

function tableRows(table: Node): string[][] {
  const rows: string[][] = [];
  table.forEach((row) => {
    if (isStruck(row)) return;
    const cells: string[] = [];
    row.forEach((cell) => {
      const lines: string[] = [];
      cell.forEach((paragraph) => {
        lines.push(acceptedText(paragraph));
      });
      cells.push(lines.join('\n'));
    });
    rows.push(cells);
  });
  return rows;
}

/** The texts between each level-1 heading and the next, its own run-in text included, by the heading's id. */
function contents(doc: Node): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  let current: string[] | null = null;
  doc.forEach((block) => {
    const text = acceptedText(block);
    if (block.type === schema.nodes.heading && block.attrs.level === 1) {
      current = block.attrs.runIn ? [text.slice(headLength(text))] : [];
      texts.set(block.attrs.id, current);
    } else current?.push(text);
  });
  return texts;
}

function headingsOf(doc: Node, year: number | null): UnderstoodHeading[] {
  const under = contents(doc);
  const labels = numbering(doc);
  const headings: UnderstoodHeading[] = [];
  doc.forEach((block) => {
    if (block.type !== schema.nodes.heading) return;
    const { id, level, runIn, role } = block.attrs as HeadingAttrs;
    const whole = acceptedText(block);
    const text = runIn ? whole.slice(0, headLength(whole)).replace(/[。：]$/, '') : whole;
    const roles = level > 1 ? [] : role ? [role] : inferRoles(text, under.get(id), year);
    headings.push({ level, text, number: labels.get(id) ?? '', role: roles[0] ?? null, roles, runIn });
  });
  return headings;
}

function plainTextOf(doc: Node): string {
  const labels = numbering(doc);
  const lines: string[] = [];
  doc.forEach((block) => {
    if (block.type === schema.nodes.table) for (const row of tableRows(block)) lines.push(row.join('\t'));
    else if (block.isTextblock) lines.push((labels.get(block.attrs.id) ?? '') + acceptedText(block));
  });
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** Tells what was understood of a file. */
export function understood({ doc, comments, revisions, losses }: Reading): Understood {
  const facts = titleFacts(doc);
  const tables: string[][][] = [];
  doc.forEach((block) => {
    if (block.type === schema.nodes.table) tables.push(tableRows(block));
  });
  return {
    ok: true,
    ...facts,
    headings: headingsOf(doc, facts.year),
    tables,
    comments,
    revisions,
    plainText: plainTextOf(doc),
    losses,
    doc: doc.toJSON(),
  };
}
