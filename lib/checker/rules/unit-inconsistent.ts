import type { ReadClaim } from '@/lib/text/claim';
import { longestAt, longestBefore, wordTrie } from '@/lib/text/trie';
import { bases } from '../bases';
import counted from '../counted.json';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

const list = (words: string) => words.split(' ');
const nouns = wordTrie(list(counted.nouns), 'forward');
const nounsBack = wordTrie(list(counted.nouns), 'backward');
const acts = wordTrie(list(counted.acts), 'backward');

/** Each classifier with those that count the same things. */
const grouped = (rows: readonly string[]) => {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const unit of list(row)) found.set(unit, new Set([...(found.get(unit) ?? []), ...list(row)]));
  }
  return (a: string, b: string) => found.get(a)?.has(b) === true;
};
const same = grouped(counted.classifiers.same);
/** Those of one noun may be two things: 代表建议 are counted in 件, what is said of a draft in 条. */
const loose = grouped(counted.classifiers.loose);
/** Of these any two are one: 专职调解员5名、兼职调解员18人 is no matter of which ones. */
const alike = grouped(counted.classifiers.alike);
/** Each counts heads, or households, or the times that they came: what 其中 opens is counted as what stands in front. */
const headsOf = grouped(counted.classifiers.heads);
/** 检查企业120家次，其中发现隐患企业8家: what came of it is counted once. */
const outcome = /^(?:发现|查[处出实]|处罚|立案|责令|整改|约谈|评[为定]|获|涉及|新增|取得|通过|解决|化解)/;
const rounds = new Set(list(counted.rounds));

/** So many counts back, within a sentence, a count may name what this one names. */
const reach = 3;
const fillers = /(?:共计?|合计|总计|累计|总数|数量?|达到?|约|近|均|为|有|了|已|各|仅|增?至|到|[：:\s“”"])+$/;
const sentenceEnd = /[。！？\n]/;
const endsInFiller = /[共计数量达到约近均为有了已各仅至：:\s“”"]$/;
const marks = /[，。；：、！？,;:()（）\n]/;

/** 隐患已整改46个, 案件中情节轻微的17件: what was done with them or sorts them out stands behind the noun. */
function nounLast(text: string): string {
  const sorted = text.replace(/中[^，。；：、中]{1,10}的$/, '');
  const done = longestBefore(acts, sorted, sorted.length);
  if (!done) return sorted;
  const left = sorted.slice(0, done.start).replace(/(?:已|均|共|全部|现)+$/, '');
  return longestBefore(nounsBack, left, left.length) ? left : sorted;
}

/** What a count counts, by its noun; `of` are the words in front of the noun, up to the clause mark or count before. */
type Named = { readonly noun: string; readonly of: string };

function namedBy(block: BlockFacts, at: number): Named | null {
  const claim = block.claims[at];
  if (!claim) return null;
  const from = Math.max(block.claims[at - 1]?.end ?? 0, claim.start - 24);
  const raw = block.text.slice(from, claim.start);
  const before = nounLast(endsInFiller.test(raw) ? raw.replace(fillers, '') : raw);
  const ends = longestBefore(nounsBack, before, before.length);
  if (ends) {
    const of = before.slice(0, ends.start).split(marks).at(-1) ?? '';
    return { noun: before.slice(ends.start), of };
  }
  const until = Math.min(block.claims[at + 1]?.start ?? block.text.length, claim.end + 14);
  const after = block.text.slice(claim.end, until).split(marks)[0] ?? '';
  for (let i = 0; i < Math.min(after.length, 6); i++) {
    const noun = longestAt(nouns, after, i);
    if (noun) return { noun: after.slice(i, noun.end), of: i > 0 ? after.slice(0, i) : '' };
  }
  return null;
}

/** Nothing in front of the noun tells which ones: 整改隐患, 移送的违法占地. */
const plain = ({ of }: Named) =>
  of === '' || of.endsWith('的') || longestBefore(acts, of, of.length) !== null;

/** 督办重点, 年底办结重点, 经听证的重点: one word behind what was done with each. */
function alikeBehindActs(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  const done = (of: string) => {
    const at = of.length - shared - (of.charAt(of.length - shared - 1) === '的' ? 1 : 0);
    return longestBefore(acts, of, at) !== null || /经[^的]{2,8}的$/.test(of.slice(0, of.length - shared));
  };
  return shared > 1 && done(a) && done(b);
}

function sameThing(block: BlockFacts, first: number, second: number, within: boolean): boolean {
  const [a, b] = [block.claims[first], block.claims[second]];
  if (!a || !b) return false;
  const strict = same(a.unit, b.unit);
  if (!strict && !(within && loose(a.unit, b.unit))) return false;
  const y = namedBy(block, second);
  const x = y && namedBy(block, first);
  if (!x || !y || !(x.noun.endsWith(y.noun) || y.noun.endsWith(x.noun))) return false;
  const gap = block.text.slice(a.end, b.start);
  if (/每|[平人户年月日]均|折合/.test(gap)) return false;
  const part = within && gap.includes('其中');
  // 3轮大排查 may be made of 18 次.
  if (rounds.has(a.unit) && !part && !/[比较]/.test(gap)) return false;
  if (part || (within && x.noun === y.noun && alike(a.unit, b.unit))) return true;
  if (!strict && (b.value ?? 0) > (a.value ?? 0)) return false;
  const fuller = strict
    ? x.of.length > 1 && x.of.slice(-2) === y.of.slice(-2)
    : x.of !== '' &&
      y.of !== '' &&
      (x.of.endsWith(y.of) || y.of.endsWith(x.of) || alikeBehindActs(x.of, y.of));
  return fuller || plain(y) || (strict && plain(x));
}

/** 干部60人参加，其中中层干部18人次: heads are no attendances, and what 其中 opens is part of what stands in front. */
function headsAndTimes(block: BlockFacts): Draft[] {
  return block.claims.flatMap((part, at): Draft[] => {
    const whole = block.claims[at - 1];
    if (
      !whole ||
      whole.unit === part.unit ||
      !headsOf(whole.unit, part.unit) ||
      (part.value ?? 0) > (whole.value ?? 0)
    )
      return [];
    const gap = block.text.slice(whole.end, part.start);
    const of = /其中(?:有|，|：)*([^，。；：、！？]*)$/.exec(gap);
    if (!of || /[。；！？\n]/.test(gap) || outcome.test(of[1] ?? '')) return [];
    const behind = (end: number) =>
      (block.text.slice(end, end + 10).split(marks)[0] ?? '').replace(/^的/, '');
    const noun = of[1] ? of[1].slice(-2) : behind(part.end).slice(0, 2);
    const about = block.text.slice(Math.max(block.claims[at - 2]?.end ?? 0, whole.start - 24), whole.start);
    const named =
      about.replace(fillers, '').endsWith(noun) || gap.slice(0, 10).split(marks)[0]?.includes(noun);
    return noun.length === 2 && named ? [differently(block, whole, part)] : [];
  });
}

/** 调解纠纷64件，化解纠纷62起: counts near one another, of one thing by its name. */
function namedAlike(block: BlockFacts): Draft[] {
  const counts = block.claims.flatMap(({ kind }, at) => (kind === 'count' ? [at] : []));
  return counts.flatMap((second, i): Draft[] => {
    for (let back = 1; back <= Math.min(i, reach); back++) {
      const first = counts[i - back] ?? 0;
      const [a, b] = [block.claims[first], block.claims[second]];
      if (!a || !b || a.unit === b.unit) continue;
      if (!same(a.unit, b.unit) && !loose(a.unit, b.unit)) continue;
      const within = !sentenceEnd.test(block.text.slice(a.end, b.start));
      if (!within && back > 1) return [];
      if (sameThing(block, first, second, within)) return [differently(block, a, b)];
    }
    return [];
  });
}

const differently = (block: BlockFacts, first: ReadClaim, second: ReadClaim): Draft => ({
  at: { block: block.id, from: second.start, to: second.end },
  also: [{ block: block.id, from: first.start, to: first.end }],
  words: `${first.text},${second.text}`,
  what: `同一件事先写“${first.text}”，后写“${second.text}”，量词请统一。`,
});

export const unitInconsistent: Rule = {
  id: 'unit-inconsistent',
  code: 'N09',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'info',
  about: '同一件事前后用了两种量词，例如“隐患3项，已整改3个”。',
  why: '量词不一，看着像是两件事。',
  how: '统一量词。',
  basis: bases.numerals,
  reads: 'block',
  check(block) {
    if (block.claims.length < 2) return [];
    const found = block.relations.flatMap((relation): Draft[] => {
      if (relation.kind !== 'subset' || relation.verdict !== 'consistent') return [];
      const claims = relation.spans
        .flatMap((span) => block.claims[span.claim] ?? [])
        .sort((a, b) => a.start - b.start);
      const [first, second] = claims;
      if (!first || !second || first.unit === second.unit || rounds.has(first.unit)) return [];
      if (!same(first.unit, second.unit) && !loose(first.unit, second.unit)) return [];
      return [differently(block, first, second)];
    });
    const said = new Set(found.map(({ at }) => at.from));
    return [
      ...found,
      ...[...namedAlike(block), ...headsAndTimes(block)].filter(({ at }) => !said.has(at.from)),
    ];
  },
};
