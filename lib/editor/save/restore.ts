import type { Node } from 'prosemirror-model';
import { Mapping, Step } from 'prosemirror-transform';
import { schema } from '@/lib/schema/schema';
import type { StepsSince } from '@/lib/workflow/wire';
import type { JournalRecord } from './journal';

/** Steps to apply to the document in order; `dropped` counts those that no longer fit it. */
export type Restored = { readonly steps: readonly Step[]; readonly dropped: number };

/**
 * Brings a journal record onto the server’s present document. `confirmed` are the server’s steps from the
 * record’s base up to `doc`. Those of the record that the server did take before its answer was lost are
 * recognised by the client’s name and left out; the rest are moved over what others wrote meanwhile.
 * A record that cannot be read (another schema) restores nothing.
 */
export function restore(doc: Node, record: JournalRecord, confirmed: StepsSince): Restored {
  let taken = 0;
  while (taken < record.steps.length && confirmed.clientIds[taken] === record.clientId) taken++;
  let unsent: Step[];
  let over: Step[];
  try {
    unsent = record.steps.slice(taken).map((json) => Step.fromJSON(schema, json));
    over = confirmed.steps.slice(taken).map((json) => Step.fromJSON(schema, json));
  } catch {
    return { steps: [], dropped: record.steps.length - taken };
  }
  return rebase(doc, unsent, over);
}

/** Back over the unsent steps, forward over the others’, then each unsent step mapped to where it belongs now. */
function rebase(doc: Node, unsent: readonly Step[], over: readonly Step[]): Restored {
  const mapping = new Mapping();
  for (const step of [...unsent].reverse()) mapping.appendMap(step.getMap().invert());
  for (const step of over) mapping.appendMap(step.getMap());
  const steps: Step[] = [];
  let current = doc;
  unsent.forEach((step, i) => {
    const mirror = unsent.length - 1 - i;
    const mapped = step.map(mapping.slice(mirror + 1));
    const applied = mapped ? applyTo(mapped, current) : null;
    if (!mapped || !applied) return;
    current = applied;
    mapping.appendMap(mapped.getMap(), mirror);
    steps.push(mapped);
  });
  return { steps, dropped: unsent.length - steps.length };
}

function applyTo(step: Step, doc: Node): Node | null {
  try {
    return step.apply(doc).doc;
  } catch {
    return null;
  }
}
