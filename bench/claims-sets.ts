import path from 'node:path';

/** What the workplace shares beside the project. */
export const SHARED = path.join(import.meta.dirname, '../../shared');
/** The hand-made gold sets beside the project; absent in a plain checkout. */
export const GOLD = path.join(SHARED, 'gold');
export const REPORTS = ['000', '001', '002', '003', '004'];
export const SETS = [
  { name: 'reports', gold: 'claims.jsonl', folder: path.join(SHARED, 'reports'), docs: REPORTS },
  {
    name: 'challenge',
    gold: 'challenge/gold-challenge.jsonl',
    folder: path.join(GOLD, 'challenge'),
    docs: ['challenge'],
  },
  {
    name: 'realistic',
    gold: 'challenge/gold-realistic.jsonl',
    folder: path.join(GOLD, 'challenge'),
    docs: ['realistic'],
  },
] as const;
