import type { RequiredRole } from '@/lib/schema/roles';
import type { PartState } from './facts/parts';
import type { Edit, Fix, NewBlock } from './fix';
import outlines from './part-outlines.json';

/** What a part is called in a finding, without quotation marks. */
export const partName = (role: RequiredRole): string => outlines[role].name;

/** The heading that a template gives the part. */
export const partHeading = (role: RequiredRole): string => outlines[role].heading;

const headingOf = (role: RequiredRole): NewBlock => ({
  type: 'heading',
  level: 1,
  role,
  text: partHeading(role),
});

/** Inserts a missing part where it belongs: its heading and an outline of slots. */
export function insertPart({ role, after }: PartState): Fix {
  const outline = outlines[role].outline.map((text): NewBlock => ({ type: 'paragraph', text }));
  return {
    label: '插入这一部分',
    edits: [{ kind: 'insertBlocks', after, blocks: [headingOf(role), ...outline] }],
  };
}

/** Gives an empty part its outline of slots. */
export function fillPart(role: RequiredRole, heading: string): Fix {
  const blocks = outlines[role].outline.map((text): NewBlock => ({ type: 'paragraph', text }));
  return { label: '插入提纲', edits: [{ kind: 'insertBlocks', after: heading, blocks }] };
}

/** Moves an embedded part out, under a heading of its own. */
export function moveOut({ role, after, run }: PartState): readonly Fix[] {
  if (!run || !after) return [];
  const own = (follows: string): Edit => ({
    kind: 'insertBlocks',
    after: follows,
    blocks: [headingOf(role)],
  });
  const { first, last, follows } = run;
  const edits: readonly Edit[] =
    last === after ? [own(follows)] : [{ kind: 'moveBlocks', first, last, after }, own(after)];
  return [{ label: '移出', edits }];
}
