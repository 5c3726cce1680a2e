import { type Change, type Changes, change } from './change';
import { numbered, unnumbered, withBody } from './edit-lines';

/** Rewrites the numeral of the n-th heading (from the end where negative) of a level. */
const numeral = (words: string, level: 1 | 2, n: number, rewrite: (typed: string) => string): Change =>
  change(words, ({ lines }) => {
    const mark = new RegExp(`^#{${level + 1}} `);
    const at = lines.flatMap((line, i) => (mark.test(line) ? [i] : []));
    const chosen = at.at(n);
    return lines.map((line, i) =>
      i === chosen ? line.replace(/\{([^}]*)\}/, (_, typed: string) => `{${rewrite(typed)}}`) : line,
    );
  });

const digits = '一二三四五六七八九十';
const plusOne = (typed: string): string =>
  typed.replace(/[一二三四五六七八九]/, (digit) => digits[digits.indexOf(digit) + 1] ?? digit);
const minusOne = (typed: string): string =>
  typed.replace(/[二三四五六七八九十]/, (digit) => digits[digits.indexOf(digit) - 1] ?? digit);

export const numerals: Changes = {
  shape: numbered,
  bad: [
    numeral('a chapter skipped', 1, -1, plusOne),
    numeral('a chapter twice', 1, 2, minusOne),
    numeral('a section skipped', 2, 1, plusOne),
    numeral('a section twice', 2, 2, minusOne),
    numeral('the left bracket lost', 2, 1, (typed) => typed.replace('（', '')),
    numeral('（一）、', 2, 2, (typed) => `${typed}、`),
    numeral('一. for 一、', 1, 1, (typed) => typed.replace('、', '.')),
    numeral('the first is 二', 2, 0, plusOne),
  ],
  near: [
    change('as typed', ({ lines }) => lines),
    change('with half-width brackets', ({ lines }) =>
      lines.map((line) => line.replace(/\{（(.)）\}/, '{($1)}')),
    ),
    change('left to the document', (report) => unnumbered(report).lines),
  ],
};

const needs: readonly (readonly [fault: string, topic: RegExp, plan: string])[] = [
  ['普法宣传力度不够', /普法|宣传/, '持续开展普法宣传，丰富宣传形式。'],
  ['行政执法不够规范', /执法/, '严格规范执法程序，开展执法案卷评查。'],
  ['矛盾纠纷调解效果不佳', /调解|纠纷/, '健全矛盾纠纷多元化解机制，提升调解效果。'],
  ['法律顾问作用发挥不充分', /法律/, '完善法律顾问考核办法，提高服务质量。'],
  ['重大决策程序履行不到位', /决策/, '严格履行重大决策程序，强化决策留痕。'],
  ['规范性文件审查把关不严', /规范性文件|审查/, '加强规范性文件审查，提高文件质量。'],
  ['行政应诉能力不足', /应诉/, '规范行政应诉工作，落实负责人出庭制度。'],
];

/** Two faults in a form, with the plan for both or for the second only. */
const aligned = (
  words: string,
  form: (first: string, second: string) => readonly string[],
  answered: 'both' | 'second',
): Change =>
  change(words, (report, random) => {
    const [first, second] = (() => {
      const one = random.pick(needs);
      return [
        one,
        random.pick(needs.filter((other) => !one[1].test(other[2]) && !one[1].test(other[0]))),
      ] as const;
    })();
    const faulty = withBody(
      report,
      'shortcomings',
      form(answered === 'both' ? first[0] : `⟦${first[0]}⟧`, second[0]),
    );
    const plan = [...(answered === 'both' ? [first[2]] : []), second[2], '每半年开展1次工作检查。'];
    return withBody({ ...report, lines: faulty }, 'plan', plan);
  });

const inList = (a: string, b: string) => [`一是${a}，主要原因是力量薄弱；二是${b}，主要原因是经验欠缺。`];
const inSections = (a: string, b: string) => [
  `### + ${a}。主要原因是力量薄弱。`,
  `### + ${b}。主要原因是经验欠缺。`,
];
const inParagraphs = (a: string, b: string) => [
  `（一）${a}。主要原因是力量薄弱。`,
  `（二）${b}。主要原因是经验欠缺。`,
];

export const alignment: Changes = {
  shape: unnumbered,
  bad: [
    aligned('in a list', inList, 'second'),
    aligned('as sections', inSections, 'second'),
    aligned('as numbered paragraphs', inParagraphs, 'second'),
  ],
  near: [
    aligned('answered, in a list', inList, 'both'),
    aligned('answered, as sections', inSections, 'both'),
    aligned('answered, as numbered paragraphs', inParagraphs, 'both'),
  ],
};
