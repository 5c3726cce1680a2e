import type { UnitProfile } from '@/lib/template/unit-profile';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { type PlaceMention, placesIn } from '../facts/places';
import { sentenceAround } from '../facts/sentence-around';
import words from '../place-words.json';
import type { Draft, Rule } from '../rule';

const famous = new Set(words.famous.split(' '));
const withOthers = words.withOthers.split(' ');

/** Whether a name is the unit's own, of one above it or below it, or known to everybody. */
function isKnown({ name }: PlaceMention, unit: UnitProfile): boolean {
  const { organ, superiors, recipients, villages, shortNames } = unit;
  const known = [unit.name, organ, ...superiors, ...recipients, ...villages];
  return (
    famous.has(name) ||
    known.some((other) => other.includes(name) || (other !== '' && name.endsWith(other))) ||
    shortNames.some((short) => short !== '' && name.startsWith(short))
  );
}

/** A county has towns below it that its profile need not list. */
const looksAt = ({ kind }: PlaceMention, { level }: UnitProfile): boolean =>
  (level !== 'county' && level !== 'department') || /[县区市]/.test(kind);

const tellsOfOthers = (text: string): boolean => withOthers.some((word) => text.includes(word));
/** In these words nothing is done with anybody: 共建共治共享, 赴辖区企业. */
const slogan = /共建共治共享|共商共建共享|赴(?:辖区|现场|一线|基层|田间|企业|项目|社区|村|镇|各)/g;
/** The unit's own county has such organs too, so that one of them alone does not tell of another place. */
const organ = /^(?:人民)?(?:检察院|法院|政府|党委|司法局|公安局|县委|市委|委|人大|政协|纪委|财政|党政)/;

/**
 * Work done with other places, and people from there, are named rightly: the clause itself says so, or the sentence
 * where no organ of the place is named.
 */
function dealsWithOthers(block: BlockFacts, { from, to }: PlaceMention): boolean {
  const { text } = block;
  const sentence = sentenceAround(block, from);
  const around = text.slice(sentence.from, sentence.to);
  const clause = `${/[^，；：]*$/.exec(text.slice(sentence.from, from))?.[0] ?? ''}${/^[^，；：]*/.exec(text.slice(from, sentence.to))?.[0] ?? ''}`;
  return (
    tellsOfOthers(clause.replace(slogan, '')) ||
    (!organ.test(text.slice(to)) && tellsOfOthers(around.replace(slogan, ''))) ||
    /^[^，。；]{0,2}(?:人(?!民|大)|籍)/.test(text.slice(to))
  );
}

/** 安化县东坪镇 is one place. */
function joined(places: readonly PlaceMention[]): readonly PlaceMention[] {
  const chains: PlaceMention[] = [];
  for (const place of places) {
    const last = chains[chains.length - 1];
    if (last?.to === place.from)
      chains[chains.length - 1] = { ...place, from: last.from, name: last.name + place.name };
    else chains.push(place);
  }
  return chains;
}

export const foreignPlace: Rule = {
  id: 'foreign-place',
  code: 'K02',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'error',
  about: '出现了外地的地名：不是本单位、上级、下辖村社的乡镇、县、市。',
  why: '外地的地名多半是从别处的材料里带过来的，一处没改，整份报告就不可信。',
  how: '改成本地的名称，并看看前后还有没有别处的内容；确是与外地有关的工作，写明关系。',
  basis: bases.practice,
  reads: 'block',
  check(block, { env: { unit } }) {
    if (!unit || block.type === 'recipient') return [];
    const foreign = placesIn(block).filter(
      (place) => looksAt(place, unit) && !isKnown(place, unit) && !dealsWithOthers(block, place),
    );
    return joined(foreign).map(
      ({ from, to, name }): Draft => ({
        at: { block: block.id, from, to },
        words: name,
        what: `“${name}”不是本单位、上级或者下辖的名称。`,
      }),
    );
  },
};
