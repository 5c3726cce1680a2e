import type { UnitProfile } from '@/lib/template/unit-profile';
import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

type Level = UnitProfile['level'];

/**
 * Where a bare 乡, 镇 or 街道 is the speaker's: behind a name (石桥乡) or another level (县乡) it is not. The patterns look
 * back only where a word begins, which most of a text does not.
 */
const bare = (word: string): string => `${word}(?<=(?:^|[，。；：“（由在向对经请为把被将让于从受驻])${word})`;
/** What a town and a township each have one of. */
const offices =
  '(?:党委|(?:人民)?政府|人大|纪委|长(?![大期效者])|(?:综合)?(?:行政)?执法(?:大?队|中心|办公室?)|司法所|派出所|便民服务中心|综治(?:中心|办)|财政所|普法办|法治办|机关(?:干部|各|大院)|[直属]各?(?:部门|单位|机关))(?!所在|驻地|旧址)';
/** What a subdistrict has one of. */
const streetOffices =
  '(?:党工委|办事处|纪工委|人大工委|辖区|(?:综合)?(?:行政)?执法(?:大?队|中心|办公室?)|司法所|便民服务中心|综治(?:中心|办)|各(?:科室|部门|社区))';

const all = '全(?<![城各健安齐完保周]全)';
const mine = '[我本](?<![基样文]本)';
const street = `${mine}街道|全(?<![健安齐完保周]全)街道|${bare('街道')}${streetOffices}|党工委(?<=(?:^|[，。；：“])党工委)|办事处(?<=(?:^|[，。；：“])办事处)(?=主任|领导|[和、]党工委)`;

/** Words by which a text speaks of its own unit as one of another level. */
const foreign: Readonly<Partial<Record<Level, RegExp>>> = {
  town: new RegExp(
    `乡域(?!外)|${all}乡(?![镇村])|${mine}乡(?!镇|本?土)|${street}|${bare('乡')}${offices}`,
    'g',
  ),
  township: new RegExp(`镇域(?!外)|${all}镇(?!乡)|${mine}镇(?!乡)|${street}|${bare('镇')}${offices}`, 'g'),
  subdistrict: new RegExp(
    `[乡镇]域(?!外)|${all}(?:乡(?![镇村])|镇(?!乡))|${mine}(?:乡(?!镇|本?土)|镇(?!乡))|${bare('[乡镇]')}${offices}`,
    'g',
  ),
};

const everyTown = '各(?:镇乡|乡镇|镇街|镇|乡)(?:、各?街道|（街道）)?';
const toDo = '(?=要|应|必须|须|务必|抓好|认真|严格|结合|按照|切实|落实)';
/** What only a county has: several towns to bid, and an executive meeting of its own. */
const ofCounty = [
  new RegExp(
    `(?<=^|[，。；：])(?:各(?:部门|单位)、${everyTown}|${everyTown}、各(?:部门|单位|有关部门))${toDo}`,
    'g',
  ),
  /(?<=^|[，。；：])[县区市]政府常务会议?(?:全年|今年|年内|本年度|每季度|每月|先后|共|累计)*(?=研究|审议|通过|听取|专题|多次|定期|先后|集体|学习|学法|讨论|部署|决定|召开|开展)/g,
];

const called: Readonly<Partial<Record<Level, string>>> = { town: '镇', township: '乡', subdistrict: '街道' };

/**
 * 党委 and 党工委, 政府 and 办事处: organs that a town and a subdistrict each call by their own name. Null where no one
 * word takes the other's place.
 */
function rightWord(words: string, level: Level, own: string): string | null {
  const subdistrict = level === 'subdistrict';
  if (words === '党工委') return '党委';
  if (words === '办事处') return null;
  if (/党工?委$/.test(words)) return own + (subdistrict ? '党工委' : '党委');
  if (/政府$|办事处$/.test(words)) return own + (subdistrict ? '办事处' : '政府');
  if (/[乡镇]域$/.test(words)) return subdistrict ? '辖区' : `${own}域`;
  const named = /^(?:乡|镇|街道)/.exec(words)?.[0];
  if (named === undefined) return `${words.charAt(0)}${own}`;
  return /[长委大]$/.test(words) && (subdistrict || /工委$/.test(words))
    ? null
    : own + words.slice(named.length);
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
        const what = `本单位是${own}，这里写作“${words}”。`;
        return insert === null ? { what } : { what, insert };
      }),
      ...patternDrafts(block, ofCounty, ([words]) => ({
        what: `本单位是${own}，“${words}”是县一级的说法。`,
      })),
    ];
  },
};
