import { chineseDate } from '@/lib/base/chinese-date';
import type { Law } from '@/lib/laws/law';
import { statusOn } from '@/lib/laws/status-on';
import type { Basis } from '../diagnostic';
import type { BlockFacts } from '../facts/block-facts';
import { sentenceAround } from '../facts/sentence-around';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

type Cited = { readonly from: number; readonly to: number; readonly law: Law; readonly inMarks: boolean };

const plainTitle = (title: string): string => title.replace(/^中华人民共和国/, '');

function spoken(block: BlockFacts, { from, to }: Cited): boolean {
  const sentence = sentenceAround(block, from);
  const around = block.text.slice(sentence.from, sentence.to);
  const before = block.text.slice(Math.max(0, from - 1), from);
  return (
    before !== '原' &&
    !/废止|修订前|替代|取代|不再适用|失效|上升为|修改为|更名为/.test(
      around.replace(block.text.slice(from, to), ''),
    )
  );
}

function severityOf(law: Law, year: number): 'error' | 'warning' | null {
  const yearEnd = `${year}-12-31`;
  if (law.repealedOn === null || statusOn(law, yearEnd) !== 'repealed') return null;
  // For most of such a year the old text was still the law, so citing it for what was done then is not wrong.
  const inForceMostOfTheYear = law.repealedOn > `${year}-06-30`;
  return law.confidence === 'low' || inForceMostOfTheYear ? 'warning' : 'error';
}

function draft(block: BlockFacts, cited: Cited, year: number): Draft[] {
  const { law, from, to, inMarks } = cited;
  const severity = severityOf(law, year);
  if (!severity || law.repealedOn === null || !spoken(block, cited)) return [];
  const successor = law.replacedBy === null ? null : plainTitle(law.replacedBy);
  const current = successor === null ? '' : `，现行《${successor}》`;
  return [
    {
      at: { block: block.id, from, to },
      words: block.text.slice(from, to),
      what: `《${plainTitle(law.title)}》已于${chineseDate(law.repealedOn)}废止${current}。`,
      severity,
      ...(successor === null && { how: '请核对现行规定，改引现行的。' }),
      fixes:
        successor === null
          ? []
          : [
              {
                label: `替换为《${successor}》`,
                edits: [
                  {
                    kind: 'replace',
                    block: block.id,
                    from,
                    to,
                    insert: inMarks ? `《${successor}》` : successor,
                  },
                ],
              },
            ],
    },
  ];
}

const basis: Basis = { title: '法规登记表', level: 'ours', verified: false };

export const repealed: Rule = {
  id: 'repealed',
  code: 'L01',
  kind: 'citation',
  glyph: '§',
  severity: 'error',
  about: '引用了到报告年度末已经废止的法律、法规或者党内法规。',
  why: '按已废止的规定办事没有依据；报告年度末已废止的，应引现行规定。',
  how: '改引现行规定；确是写废止之前的事，在名称前加“原”。',
  basis,
  reads: 'block',
  check(block, { env, year }) {
    if (year === null || block.type === 'title') return [];
    const inMarks = block.citations.flatMap(({ from, to, title }): Cited[] => {
      const law = env.laws.find(title);
      return law ? [{ from, to, law, inMarks: true }] : [];
    });
    const bare = env.laws.repealedNames(block.plain).map((name): Cited => ({ ...name, inMarks: false }));
    const cited = [...inMarks, ...bare];
    if (cited.length === 0) return [];
    const why = `${repealed.why}${registryDay(env.laws)}`;
    return cited.flatMap((one) => draft(block, one, year).map((found) => ({ ...found, why })));
  },
};
