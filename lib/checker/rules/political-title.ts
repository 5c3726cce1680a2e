import { bases } from '../bases';
import { patternDrafts, replaceBy } from '../pattern-drafts';
import type { Rule } from '../rule';
import { setPhrase, setPhraseDrafts } from '../set-phrases';

const outline = /^新时代中国特色社会主义思想(?:学习纲要|学习问答|三十讲|专题摘编|学生读本|概论|基本问题)/;

const digits = '零一二两三四五六七八九';
/** A phrase whose items are not known, told in brackets: they are only counted. */
const told =
  /“([两三四五六七八九])个(?!意识|自信|维护|确立|全面|伟大|最严)([\u4e00-\u9fa5]{2,4})”[（(]([^（）()]{4,60})[）)]/g;

/** How many items a set phrase names by its numeral. */
const itemsIn = (numeral: string): number => {
  const at = digits.indexOf(numeral);
  return at > 2 ? at - 1 : at;
};

const thought = /习近平新时代中国特色社会主义(?!思想|经济思想|法治)/g;
/** 习近平新时代社会主义思想, 习近平中国特色社会主义思想: a word of the name is lost. */
const lostWord =
  /习近平新时代(?!中国特色社会主义)(?:中国)?(?:特色)?(?:社会主义)?新?思想|习近平新时代中国特色思想|习近平(?:中国)?特色社会主义思想/g;
const lostName = /(?<=以)新时代中国特色社会主义思想(?=为(?:指导|引领|统领|遵循))/g;
const lawThought = /习近平(?:法制|依法治国)思想/g;
const core = /以习近平(?:总书记|主席)?为核心/g;
const generalSecretary = /(?<![学温复研练演]|(?<!落)实)习总书记/g;
const centre = /党中央国务院/g;
const speeches = /(?<=总书记[^，。；]{0,14})系列讲话(?:精神|的?(?:和|及)?重要指示(?:批示)?精神)/g;

export const politicalTitle: Rule = {
  id: 'political-title',
  code: 'W12',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '思想、著作、讲话的名称不完整。',
  why: '这些名称有固定写法，缺字是审核时首先会指出的。',
  how: '照固定写法补全。',
  basis: bases.practice,
  reads: 'block',
  needs: [
    outline,
    thought,
    lostWord,
    lostName,
    lawThought,
    core,
    told,
    setPhrase,
    generalSecretary,
    centre,
    speeches,
  ],
  check: (block) => [
    ...block.citations
      .filter(({ title }) => outline.test(title))
      .map(({ from, to, title }) => ({
        at: { block: block.id, from, to },
        words: title,
        what: `《${title}》的书名应为《习近平${title}》。`,
        fixes: [replaceBy(block.id, from, to, `《习近平${title}》`)],
      })),
    ...patternDrafts(block, [thought], () => ({
      what: '“习近平新时代中国特色社会主义”后面缺“思想”。',
      insert: '习近平新时代中国特色社会主义思想',
    })),
    ...patternDrafts(block, [lostWord, lostName], ([words]) => ({
      what: `“${words}”应为“习近平新时代中国特色社会主义思想”。`,
      insert: '习近平新时代中国特色社会主义思想',
    })),
    ...patternDrafts(block, [lawThought], ([words]) => ({
      what: `“${words}”应为“习近平法治思想”。`,
      insert: '习近平法治思想',
    })),
    ...patternDrafts(block, [core], ([words]) => ({
      what: `“${words}”应为“以习近平同志为核心”。`,
      insert: '以习近平同志为核心',
    })),
    ...patternDrafts(block, [told], (match) => {
      const [, numeral = '', name = '', list = ''] = match;
      const count = list.split('、').length;
      if (/等/.test(list) || count < 2 || count === itemsIn(numeral)) return null;
      return { what: `“${numeral}个${name}”列了${count}项，项数不合。` };
    }),
    ...setPhraseDrafts(block),
    ...patternDrafts(block, [generalSecretary], () => ({
      what: '“习总书记”应为“习近平总书记”。',
      insert: '习近平总书记',
    })),
    ...patternDrafts(block, [centre], () => ({
      what: '“党中央国务院”中间少了顿号。',
      insert: '党中央、国务院',
    })),
    ...patternDrafts(block, [speeches], ([words]) => ({
      what: `“${words}”应为“系列重要讲话精神”。`,
      insert: '系列重要讲话精神',
    })),
  ],
};
