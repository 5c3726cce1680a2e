import type { UnitProfile } from '@/lib/template/unit-profile';
import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

type Level = UnitProfile['level'];

/** Words by which a text speaks of its own unit as one of another level. */
const foreign: Readonly<Partial<Record<Level, RegExp>>> = {
  town: /乡域(?!外)|(?<![城各健安齐完保周])全乡(?![镇村])|我乡(?!镇)|我街道|(?<![健安齐完保周])全街道|(?<=^|[，。；：在])(?:街道党工委|街道办事处|乡(?:党委|(?:人民)?政府|人大|长)(?!所在))/g,
  township:
    /镇域(?!外)|(?<![城各健安齐完保周])全镇(?!乡)|我镇(?!乡)|我街道|(?<![健安齐完保周])全街道|(?<=^|[，。；：在])(?:街道党工委|街道办事处|镇(?:党委|(?:人民)?政府|人大|长)(?!所在))/g,
  subdistrict:
    /[乡镇]域(?!外)|(?<![城各健安齐完保周])全(?:乡(?![镇村])|镇(?!乡))|我(?:乡(?!镇)|镇(?!乡))|(?<=^|[，。；：在])[乡镇](?:党委|(?:人民)?政府|人大|长)/g,
};

/** What only a county has: several towns to bid, and an executive meeting of its own. */
const ofCounty = [
  /(?<=^|[，。；：])各部门、各(?:镇乡|乡镇|镇街|镇|乡)(?:、各?街道|（街道）)?(?=要|应|必须|抓好|认真|严格|结合|按照|切实|落实)/g,
  /(?<=^|[，。；：])[县区市]政府常务会议?(?=研究|审议|通过|听取|专题|多次|定期|先后|集体|学习)/g,
];

const called: Readonly<Partial<Record<Level, string>>> = { town: '镇', township: '乡', subdistrict: '街道' };

/** 党委 and 党工委, 政府 and 办事处: organs that a town and a subdistrict each call by their own name. */
function rightWord(words: string, level: Level, own: string): string {
  const subdistrict = level === 'subdistrict';
  if (/党工?委$/.test(words)) return own + (subdistrict ? '党工委' : '党委');
  if (/政府$|办事处$/.test(words)) return own + (subdistrict ? '办事处' : '政府');
  if (words.endsWith('域')) return subdistrict ? '辖区' : `${own}域`;
  return `${words.charAt(0)}${own}`;
}

export const levelWord: Rule = {
  id: 'level-word',
  code: 'K03',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'warning',
  about: '说自己单位时用了别的层级的字眼，例如镇的报告写“乡域”。',
  why: '层级不符，多半是搬了别处的材料。',
  how: '改成本单位的层级，并看看前后还有没有别处的内容。',
  basis: bases.practice,
  reads: 'block',
  needs: [...Object.values(foreign), ...ofCounty],
  check(block, { env }) {
    const level = env.unit?.level;
    const pattern = level && foreign[level];
    const own = level && called[level];
    if (!pattern || !own) return [];
    return [
      ...patternDrafts(block, [pattern], ([words]) => {
        const insert = rightWord(words, level, own);
        return { what: `本单位是${own}，这里写作“${words}”。`, insert };
      }),
      ...patternDrafts(block, ofCounty, ([words]) => ({
        what: `本单位是${own}，“${words}”是县一级的说法。`,
      })),
    ];
  },
};
