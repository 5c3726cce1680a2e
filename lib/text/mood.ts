import type { Claim, Mood } from './claim';
import type { Surroundings } from './clause';
import data from './patterns/reading.json';
import { longestBefore, standsIn, type Trie, wordTrie } from './trie';

const list = (words: string) => words.split(' ');
const forward = (words: readonly string[]) => wordTrie(words, 'forward');
const backward = (words: readonly string[]) => wordTrie(words, 'backward');
const CHANGE = forward(list(data.change));
const CHANGE_BEFORE = backward(list(data.change));
const COMPARE = forward(list(data.compare));
const LEVEL_BEFORE = backward(list(data.level));
const CUMULATIVE = forward(list(data.cumulative));
const REQUIREMENT = forward(list(data.requirement).filter((word) => word.length > 1));
const HEDGES = forward(list(data.requirementHedges));
const ACHIEVED = forward(list(data.achieved));
const REGULAR = new Set(list(data.regular));
const endsWith = (text: string, words: Trie<true>) => longestBefore(words, text, text.length) !== null;

/** 下达整改要求120项: the demands are what is counted. */
const DEMANDS = /(?<=整改|整治|工作|具体|办理|监管|落实|意见|建议)要求(?=(?:共计?|合计|累计)?$)/;

/** What the sentence says of the number. */
export function moodOf(claim: Claim, around: Surroundings): Mood {
  if (isThreshold(claim, around)) return 'threshold';
  if (isRequirement(claim, around)) return 'requirement';
  if (isChange(claim, around)) return 'change';
  return standsIn(CUMULATIVE, around.clause) ? 'cumulative' : 'result';
}

/** 一百万元以上的纠纷 sorts out what is counted. */
const isThreshold = (claim: Claim, { tail }: Surroundings) =>
  (claim.approx === 'atLeast' || claim.approx === 'atMost') &&
  (tail.startsWith('的') || (claim.unit.endsWith('岁') && tail !== ''));

function isRequirement(claim: Claim, { clause }: Surroundings): boolean {
  const bound = standsIn(HEDGES, claim.text) || standsIn(HEDGES, clause.slice(-8));
  if (claim.per !== undefined && REGULAR.has(claim.per)) return true;
  if (bound) return !standsIn(ACHIEVED, clause);
  return standsIn(REQUIREMENT, clause) && standsIn(REQUIREMENT, clause.replace(DEMANDS, ''));
}

function isChange(claim: Claim, { lead, clause, tail }: Surroundings): boolean {
  if (claim.text.startsWith('翻')) return true;
  const words = lead.replace(/[了达近约\s]+$/, '');
  if (endsWith(words, LEVEL_BEFORE)) return false;
  const relative = claim.kind === 'percent' || claim.kind === 'ratio';
  if (endsWith(words, CHANGE_BEFORE)) return relative || standsIn(COMPARE, clause);
  const coordinated = /^[、和及与]$/.test(lead) && standsIn(CHANGE, clause);
  return coordinated ? relative : claim.unit.includes('百分点') || (relative && standsIn(COMPARE, tail));
}
