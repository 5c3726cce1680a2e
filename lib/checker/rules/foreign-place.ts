import type { UnitProfile } from '@/lib/template/unit-profile';
import { bases } from '../bases';
import { dealsWithOthers } from '../deals-with-others';
import { type PlaceMention, placesIn } from '../facts/places';
import words from '../place-words.json';
import type { Draft, Rule } from '../rule';

const famous = new Set(words.famous.split(' '));

/** 原柳湾乡 was joined to another. */
const former = /^原..(?:[镇乡县区]|街道)$/;

/** Whether a name is the unit's own, of one above it or below it, or known to everybody. */
function isKnown({ name }: PlaceMention, unit: UnitProfile): boolean {
  const { organ, superiors, recipients, villages, shortNames } = unit;
  const known = [unit.name, organ, ...superiors, ...recipients, ...villages];
  return (
    famous.has(name) ||
    known.some((other) => other.includes(name) || (other !== '' && name.endsWith(other))) ||
    former.test(name) ||
    shortNames.some((short) => short !== '' && name.startsWith(short))
  );
}

/** A county has towns below it that its profile need not list. */
const looksAt = ({ kind }: PlaceMention, { level }: UnitProfile): boolean =>
  (level !== 'county' && level !== 'department') || /[县区市]/.test(kind);

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
    if (!unit) return [];
    // Nothing is done with whom a report is addressed to.
    const addressed = block.type === 'recipient';
    const foreign = placesIn(block).filter(
      (place) =>
        looksAt(place, unit) && !isKnown(place, unit) && (addressed || !dealsWithOthers(block, place, unit)),
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
