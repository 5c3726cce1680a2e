import type { Topic } from '@/lib/template/pack';
import { bases } from '../bases';
import type { CheckEnv } from '../check-env';
import type { BlockFacts } from '../facts/block-facts';
import { remember } from '../facts/remember';
import { tallied } from '../facts/tallied';
import type { Fix, NewBlock } from '../fix';
import type { Rule } from '../rule';
import { ruleSettings } from '../rule-settings';
import topics from '../topics.json';

/** A field of work, and whether a text speaks of it. */
type Subject = { readonly name: string; readonly isIn: (text: string) => boolean };

/** A sub-heading or a paragraph that the fix below has opened speaks of its subject by name. */
const opens = (name: string, text: string): boolean => text === name || text.startsWith(`${name}方面，`);

const usual: readonly Subject[] = topics.coverage.map(({ name, words }) => {
  const pattern = new RegExp(words);
  return { name, isIn: (text) => pattern.test(text) || opens(name, text) };
});

const settings = ruleSettings('coverage', {
  mostMissing: { about: '可以有几个方面没有提到', usual: 2, least: 0, most: 50 },
  shortest: { about: '这一部分不到多少字时放宽一倍，不到一半时不查', usual: 150, least: 0, most: 20_000 },
});

/** The subjects, and those of them that some blocks speak of; cited titles do not count. */
const readerOf = (subjects: readonly Subject[]) => ({
  subjects,
  touched: tallied(remember((block: BlockFacts) => subjects.filter(({ isIn }) => isIn(block.plain)))),
});

const usualReader = readerOf(usual);
const readers = new WeakMap<readonly Topic[], typeof usualReader>();

/** The usual subjects with those of a pack, which take the place of usual ones of the same name. */
function readerFor({ topics: own }: CheckEnv): typeof usualReader {
  if (!own || own.length === 0) return usualReader;
  const known = readers.get(own);
  if (known) return known;
  const added = own.map(({ name, words }): Subject => {
    return { name, isIn: (text) => words.some((word) => text.includes(word)) || opens(name, text) };
  });
  const kept = usual.filter(({ name }) => !added.some((subject) => subject.name === name));
  const made = readerOf([...kept, ...added]);
  readers.set(own, made);
  return made;
}

const open = '【填写：做了什么、次数和结果；没有的写“本年度无此类工作”】';

/** A place to fill in for each missing subject at the end of the part, in the shape that the part has. */
function openPlaces(missing: readonly string[], blocks: readonly BlockFacts[]): readonly Fix[] {
  const last = blocks[blocks.length - 1];
  // Only top-level blocks can be followed by new ones.
  if (!last || last.type === 'cell') return [];
  const divided = blocks.some(({ level }) => level === 2);
  const added = missing.flatMap((name): NewBlock[] =>
    divided
      ? [
          { type: 'heading', level: 2, role: null, text: name },
          { type: 'paragraph', text: `${open}。` },
        ]
      : [{ type: 'paragraph', text: `${name}方面，${open}。` }],
  );
  return [{ label: '逐项插入，待填写', edits: [{ kind: 'insertBlocks', after: last.id, blocks: added }] }];
}

export const coverage: Rule = {
  id: 'coverage',
  code: 'S11',
  kind: 'structure',
  glyph: '缺',
  severity: 'info',
  about: '主要举措和成效部分有三个以上方面没有提到。',
  why: '没有做和没有写，读的人分不清。',
  how: '补写这些方面；本年度确实没有的，写明“无”。',
  basis: bases.practice,
  settings: settings.declared,
  reads: 'section',
  of: 'achievements',
  check(blocks, { env }) {
    const { mostMissing, shortest } = settings.of(env);
    const { subjects, touched } = readerFor(env);
    const [heading] = blocks;
    let characters = 0;
    for (const block of blocks) characters += block.text.length;
    const found = touched(blocks);
    const missing = subjects.filter((subject) => !found.has(subject)).map(({ name }) => name);
    // A short text may leave more unsaid: twice as much must be missing.
    const most = characters < shortest ? mostMissing * 2 : mostMissing;
    if (!heading || characters < shortest / 2 || missing.length <= most) return [];
    return [
      {
        at: { block: heading.id, from: 0, to: heading.head?.to ?? 0 },
        words: 'coverage',
        what: `这一部分没有提到${missing.join('、')}。`,
        fixes: openPlaces(missing, blocks),
      },
    ];
  },
};
