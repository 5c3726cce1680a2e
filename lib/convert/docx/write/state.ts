import type { Node } from 'prosemirror-model';
import type { NodeName } from '@/lib/schema/schema';
import type { PageGeometry } from '../../layout/geometry';
import type { NoteMark } from '../../layout/noted-runs';
import type { Run } from '../../layout/runs';
import type { SignOffPlace } from '../../layout/sign-off-places';
import type { RunLook } from '../parts/run';
import type { Anchors } from './anchors';
import type { AutomaticNumerals } from './automatic-numerals';

/** What the writers of one file share. */
export type DocxState = {
  readonly writers: Readonly<Record<NodeName, DocxWriter>>;
  readonly page: PageGeometry;
  readonly labels: ReadonlyMap<string, string>;
  readonly signOff: ReadonlyMap<string, SignOffPlace>;
  /** null: numerals are typed. */
  readonly numerals: AutomaticNumerals | null;
  readonly anchors: Anchors;
  /** Block id → the notes in its text. */
  readonly notes: ReadonlyMap<string, readonly NoteMark[]>;
};

/** A block among its neighbours. */
export type Placed = { readonly block: Node; readonly previous: Node | null; readonly next: Node | null };

/** How a node gets into the file: as blocks, as a run of its block, or by the node that contains it. */
export type DocxWriter =
  | { readonly block: (placed: Placed, state: DocxState) => string }
  | { readonly inline: (run: Run, look: RunLook, state: 'kept' | 'deleted') => string }
  | { readonly within: 'file' | 'table' };
