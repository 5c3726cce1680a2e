import type { Support } from '@/lib/checker/claim-support';

/** The order in which counts of states are told; a state more does not compile without its place. */
const places: Readonly<Record<Support, number>> = {
  linked: 0,
  disagrees: 1,
  computed: 2,
  attributed: 3,
  waived: 4,
  unsupported: 5,
};

export const stateOrder: readonly Support[] = (Object.keys(places) as Support[]).sort(
  (a, b) => places[a] - places[b],
);
