import { nextPair, pairSet } from '@/lib/base/pair-set';
import { editDistance } from './edit-distance';
import type { Law, Misnomer } from './law';
import { titleKey } from './title-key';

/** A registered name found in running text without brackets: [from, to) of the text searched. */
export type BareName = { readonly from: number; readonly to: number; readonly law: Law };

export type LawRegistry = {
  /** The day the data speaks for, ISO. */
  readonly asOf: string;
  readonly laws: readonly Law[];
  /** What could not be read of the data, Chinese sentences. */
  readonly problems: readonly string[];
  /** By full or short title, with or without 中华人民共和国. */
  find(title: string): Law | null;
  findMisnomer(title: string): Misnomer | null;
  /** The one registered title that a longer unknown title differs from by a slip of a few characters. */
  findNearest(title: string): Law | null;
  /** Names of repealed laws that stand in a text without 《》. Longer names win (劳动合同法 is not 合同法). */
  repealedNames(text: string): readonly BareName[];
};

type Trie = { law: Law | null; readonly next: Map<string, Trie> };

const newTrie = (): Trie => ({ law: null, next: new Map() });

function plant(root: Trie, name: string, law: Law): void {
  let node = root;
  for (const char of name) {
    const child = node.next.get(char) ?? newTrie();
    node.next.set(char, child);
    node = child;
  }
  node.law = law;
}

/** Bare, these characters behind a name make it part of another word: 合同法律, 担保法规, 婚姻法治. */
const goesOn = /^(?:[律治制院庭定官理学典]|规(?!定))/;
/** Bare, a province or city before a name makes it a local regulation. */
const local = /[省市区州县]/;

function longestAt(root: Trie, text: string, from: number): { to: number; law: Law } | null {
  let node: Trie | undefined = root;
  let best: { to: number; law: Law } | null = null;
  for (let i = from; i < text.length; i++) {
    node = node.next.get(text.charAt(i));
    if (!node) break;
    if (node.law) best = { to: i + 1, law: node.law };
  }
  return best;
}

/** Finds the first name in a text from an offset on; the longest of those that begin there. */
function searchOf(root: Trie): (text: string, from: number) => BareName | null {
  const begins = pairSet(
    [...root.next].flatMap(([first, { next }]) => [...next.keys()].map((second) => first + second)),
  );
  return (text, start) => {
    for (let from = nextPair(begins, text, start); from >= 0; from = nextPair(begins, text, from + 1)) {
      const hit = longestAt(root, text, from);
      if (hit) return { from, ...hit };
    }
    return null;
  };
}

/** How far a title of that length may be from a registered one and still be taken for it. */
const slack = (length: number): number => (length < 8 ? 0 : length < 12 ? 1 : length < 16 ? 2 : 3);

/** Whether one of two titles is the other with a word of two characters put in: 道路交通（运输）安全法. */
function insertedOnce(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 2) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return long.endsWith(short.slice(same));
}

/** The registry over the given data: titles are unique by `titleKey`; of two with one key the one in force wins. */
export function createLawRegistry(data: {
  readonly asOf: string;
  readonly laws: readonly Law[];
  readonly misnomers: readonly Misnomer[];
  readonly problems?: readonly string[];
}): LawRegistry {
  const byTitle = new Map<string, Law>();
  const names = newTrie();
  const repealed = newTrie();
  const inForceLast = [...data.laws].sort(
    (a, b) => Number(a.repealedOn === null) - Number(b.repealedOn === null),
  );
  for (const law of inForceLast)
    for (const name of [...law.short, law.title]) {
      byTitle.set(name, law);
      byTitle.set(titleKey(name), law);
      plant(names, name, law);
      plant(names, titleKey(name), law);
      if (law.repealedOn === null) continue;
      plant(repealed, name, law);
      plant(repealed, titleKey(name), law);
    }
  const anyName = searchOf(names);
  const repealedName = searchOf(repealed);
  const misnomers = new Map(data.misnomers.map((misnomer) => [titleKey(misnomer.wrong), misnomer]));
  const titles = data.laws.map((law) => ({ law, key: titleKey(law.title) }));
  const nearest = (title: string): Law | null => {
    const key = titleKey(title);
    const most = slack(key.length);
    if (most === 0) return null;
    const near = titles.flatMap((known) => {
      const distance = insertedOnce(key, known.key) ? 1 : editDistance(key, known.key, most);
      return distance > 0 && distance <= most ? [{ law: known.law, distance }] : [];
    });
    const least = Math.min(...near.map(({ distance }) => distance));
    const closest = near.filter(({ distance }) => distance === least);
    const [first, ...others] = closest;
    return first && others.every(({ law }) => law.title === first.law.title) ? first.law : null;
  };
  return {
    asOf: data.asOf,
    laws: data.laws,
    problems: data.problems ?? [],
    find: (title) => byTitle.get(title) ?? byTitle.get(titleKey(title)) ?? null,
    findNearest: nearest,
    findMisnomer: (title) => misnomers.get(titleKey(title)) ?? null,
    repealedNames(text) {
      const found: BareName[] = [];
      // Most texts name none. In one that does, the names of others matter too: a longer one wins.
      if (repealedName(text, 0) === null) return found;
      for (let hit = anyName(text, 0); hit; hit = anyName(text, hit.to)) {
        const { from } = hit;
        const bare = !goesOn.test(text.slice(hit.to, hit.to + 2)) && !local.test(text.charAt(from - 1));
        if (hit.law.repealedOn !== null && bare) found.push({ from, to: hit.to, law: hit.law });
      }
      return found;
    },
  };
}
