import { chineseDate } from '@/lib/base/chinese-date';
import type { Law } from '@/lib/laws/law';
import { statusOn } from '@/lib/laws/status-on';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import { citedAsBasis } from '../cited-as-basis';
import type { Citation } from '../facts/citations';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

/** 《…（2025年修订）》, 《…（修订版）》. */
const edition = /[（(](?:(20\d{2})年?)?新?修[订正](?:草案)?(?:版|本)?[）)]$/;
/** 新修订的, 修订后的, 2025年修订的, 新: before a title, or before others that are cited with it. */
const newText =
  /(?:(?:(20\d{2})年?)?(?:最新|重新|(?<![创更革刷翻])新)(?:近?(?:修订|修正|修改|颁布|出台|公布|发布|通过))?(?:通过|颁布|公布|发布|出台)?后?(?:版|的)?|(20\d{2})年?(?:修订|修正|修改)(?:通过|颁布|公布|发布)?后?的?|(?<!未|没有|尚待)(?:修订|修正|修改)(?:通过|颁布|公布|发布)?(?:后的?|的))(?:《[^》]*》[、和及]?)*$/;
/** What is only compared with a text, or done from a later day on, goes by nothing yet. */
const notYetFollowed =
  /(?:对照|比照)[^，。；《》]{0,12}(?:《[^》]*》[、和及]?)*$|(?:明年|来年|次年|下一?年度?)[^。；]*$/;

/** 学习贯彻落实《…》 is still studying. */
const studiedFirst =
  /(?:学习|宣传|宣讲|传达)[^，。；、《》]{0,6}(?:落实|执行|实施)[^，。；《》]{0,12}(?:《[^》]*》[、和及]?)*$/;
/** 为落实新修订的《…》，组织培训2次. */
const studiedThen =
  /^，(?:组织|开展|举办|邀请|安排|召开)[^，。；]{0,12}(?:培训|学习|宣传|宣讲|讲座|解读|普法)/;

/**
 * Whether a citation of a revised law means the text that was passed by the end of the year and not yet in force:
 * 依据新修订的《…》. Without such words the older text is meant, which was in force.
 */
function meansNewText({ passed }: Law, year: number, text: string, { from, to, title }: Citation): boolean {
  if (passed === undefined || passed > `${year}-12-31`) return false;
  const before = text.slice(Math.max(0, from - 60), from);
  if (
    notYetFollowed.test(before) ||
    studiedThen.test(text.slice(to, to + 24)) ||
    before.includes(`${year + 1}年`)
  )
    return false;
  const said =
    newText.exec(before) ??
    edition.exec(halfWidthDigits(title)) ??
    edition.exec(/^[（(][^（）()]*[）)]/.exec(text.slice(to))?.[0] ?? '');
  const told = said?.[1] ?? said?.[2];
  return said !== null && (told === undefined || Number(told) === Number(passed.slice(0, 4)));
}

export const notYetEffective: Rule = {
  id: 'not-yet-effective',
  code: 'L04',
  kind: 'citation',
  glyph: '§',
  severity: 'warning',
  about: '把报告年度还没有施行的法律当作依据。',
  why: '没有施行的法律不能作为当年工作的依据。',
  how: '核对年份；只是学习宣传的，写明是学习宣传。',
  basis: bases.ours,
  reads: 'block',
  needs: [/《/],
  check(block, { env, year, part }) {
    if (year === null || part === 'plan') return [];
    return block.citations.flatMap(({ from, to, title }): Draft[] => {
      const law = env.laws.find(title) ?? env.laws.find(halfWidthDigits(title).replace(edition, ''));
      if (!law || law.effective === null || law.confidence === 'low') return [];
      if (statusOn(law, `${year}-12-31`) !== 'not-yet' || !citedAsBasis(block.narrow, from, to)) return [];
      if (studiedFirst.test(block.narrow.slice(Math.max(0, from - 60), from))) return [];
      const isNewText = !law.firstText && meansNewText(law, year, block.narrow, { from, to, title });
      if (!law.firstText && !isNewText) return [];
      return [
        {
          at: { block: block.id, from, to },
          words: title,
          why: `${notYetEffective.why}${registryDay(env.laws)}`,
          what: `${isNewText ? '新修订的' : ''}《${title}》${chineseDate(law.effective)}起施行，报告年度为${year}年。`,
        },
      ];
    });
  },
};
