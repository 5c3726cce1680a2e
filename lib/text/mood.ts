import type { Claim, Mood } from './claim';
import type { Surroundings } from './clause';
import data from './patterns/reading.json';

const list = (words: string) => words.split(' ');
const CHANGE = list(data.change);
const COMPARE = list(data.compare);
const LEVEL = list(data.level);
const CUMULATIVE = list(data.cumulative);
const REQUIREMENT = list(data.requirement);
const HEDGES = list(data.requirementHedges);
const ACHIEVED = list(data.achieved);
const REGULAR = new Set(list(data.regular));
const has = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));
const endsWith = (text: string, words: readonly string[]) => words.some((word) => text.endsWith(word));

/** What the sentence says of the number. */
export function moodOf(claim: Claim, around: Surroundings): Mood {
  if (isThreshold(claim, around)) return 'threshold';
  if (isRequirement(claim, around)) return 'requirement';
  if (isChange(claim, around)) return 'change';
  return has(around.clause, CUMULATIVE) ? 'cumulative' : 'result';
}

/** 一百万元以上的纠纷 sorts out what is counted. */
const isThreshold = (claim: Claim, { tail }: Surroundings) =>
  (claim.approx === 'atLeast' || claim.approx === 'atMost') &&
  (tail.startsWith('的') || (claim.unit.endsWith('岁') && tail !== ''));

function isRequirement(claim: Claim, { clause }: Surroundings): boolean {
  const bound = has(claim.text, HEDGES) || has(clause.slice(-8), HEDGES);
  if (claim.per !== undefined && REGULAR.has(claim.per)) return true;
  if (bound) return !has(clause, ACHIEVED);
  return has(
    clause,
    REQUIREMENT.filter((word) => word.length > 1),
  );
}

function isChange(claim: Claim, { lead, clause, tail }: Surroundings): boolean {
  if (claim.text.startsWith('翻')) return true;
  const words = lead.replace(/[了达近约\s]+$/, '');
  if (endsWith(words, LEVEL)) return false;
  const relative = claim.kind === 'percent' || claim.kind === 'ratio';
  if (endsWith(words, CHANGE)) return relative || has(clause, COMPARE);
  const coordinated = /^[、和及与]$/.test(lead) && has(clause, CHANGE);
  return coordinated ? relative : claim.unit.includes('百分点') || (has(tail, COMPARE) && relative);
}
