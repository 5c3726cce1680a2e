import type { BlockFacts } from './block-facts';

/** `read`, computed once per block. Kept by the block itself: a weak map over many blocks costs more to collect. */
export function remember<V>(read: (block: BlockFacts) => V): (block: BlockFacts) => V {
  return (block) => {
    const known = block.remembered.get(read);
    if (known !== undefined) return known as V;
    const value = read(block);
    block.remembered.set(read, value);
    return value;
  };
}
