import type { Range } from '@/lib/base/range';
import { matchesIn } from '../matches-in';
import words from '../place-words.json';
import type { BlockFacts } from './block-facts';
import { remember } from './remember';

const none: readonly never[] = [];

/** A town, county or city named in a text: [from, to) of the block, `name` those words, `kind` its last word. */
export type PlaceMention = Range & { readonly name: string; readonly kind: PlaceKind };

export type PlaceKind = '镇' | '乡' | '街道' | '县' | '区' | '市';

const list = (line: string): readonly string[] => line.split(' ');
const byLast = (all: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const word of all) map.set(word.slice(-1), [...(map.get(word.slice(-1)) ?? []), word]);
  return map;
};
/** By their last character, which most texts do not end with. */
const before = byLast(list(words.before));
/** 设立等候区, 建强工业区: behind these a 区 is mostly no district. */
const beforeButDistricts = byLast(list(words.beforeButDistricts));
const leading = [...list(words.before), ...list(words.beforeButDistricts)];
const longLeading = byLast(leading.filter((word) => word.length > 1));
const notNames = new Set([...list(words.notNames), ...leading.filter((word) => word.length > 1)]);
const longestNotName = Math.max(...[...notNames].map((word) => word.length));
const notIn = new Set(words.notIn);
/** Names all the same, whatever they end in. */
const stillNames = new Set(list(words.stillNames));
const lastOf: Readonly<Record<PlaceKind, string>> = words.lastOf;
const notBehind = new Map(Object.entries(words.notBehind).map(([kind, line]) => [kind, list(line)]));
/** 石柳县道 is a road; 石柳县道路运输中心 and 临河市民政局 are of a place all the same. */
const stillBehind: Partial<Record<PlaceKind, RegExp>> = {
  县: /^道(?:路(?![面口段基肩侧况域边旁沿])|德|教)/,
  乡: /^(?:道(?:路(?![面口段基肩侧况域边旁沿])|德|教)|村民(?![办风间情生俗营宿意政众主族])|土地)/,
  市: /^(?:政(?:府|协|法委|务)|民(?:政局|族|宗))/,
};
const kinds = /街道|[镇乡县区市]/g;
const han = /[\u4e00-\u9fa5]/;
const elsewhere =
  /^(?:路|大道|大街|高速|公路|铁路|大桥|[^，。；：、]{0,12}(?:公司|集团|银行|事务所|合作社|大学|学院))/;

/** An organ behind a name: what stands before it is a place, and is handed something, asked or waited for. */
const organ = new RegExp(
  `^(?:人民(?:政府|法院|检察)|政府|法院|检察院|委(?![托派员])|纪委|监委|人大|政协|政法委|政务服务|总工会|妇联|团委|残联|法学会|律师协会|(?:${words.offices.replaceAll(' ', '|')})(?:分?局|委|[大中支]队))`,
);
const handsTo = new Set(list(words.beforeOrgans));
/** 送审县人大, 转请市信访局: no name ends in these. */
const notLastOfOrgans = new Set(list(words.notLastBeforeOrgans));

/** 参加临河区行政执法培训: what only a district does. */
const districtDoes =
  /^(?:组织|下达|下发|印发|举办|部署|召开|依法治区|(?:行政执法|法治(?:政府|建设|督察)|年度|绩效|平安建设)[^，。；]{0,8}(?:培训|会|考核|考试|督察|检查|评查|先进|示范|竞赛|活动))/;
/** Whether an ordinary word stands in a supposed name. */
function holdsWord(name: string): boolean {
  for (let from = 0; from < name.length; from++)
    for (let to = from + 1; to <= Math.min(name.length, from + longestNotName); to++)
      if (notNames.has(name.slice(from, to))) return true;
  return false;
}

/** 按照山区, 服务好整县: a word that leads to a name ends within what was taken for one. */
function isCut(text: string, from: number, at: number): boolean {
  for (let to = from + 1; to < at; to++)
    if (
      longLeading.get(text.charAt(to - 1))?.some((word) => word.length > to - from && text.endsWith(word, to))
    )
      return true;
  return false;
}

/** What stands in quotation marks is a slogan, a brand or somebody’s words. */
const withoutQuotes = (text: string): string =>
  !text.includes('“') ? text : text.replace(/“[^“”]*”/g, (quoted) => ' '.repeat(quoted.length));

const isKind = (word: string): word is PlaceKind => word in lastOf;

const endsIn = (map: ReadonlyMap<string, readonly string[]>, text: string, to: number): boolean =>
  map.get(text.charAt(to - 1))?.some((word) => text.endsWith(word, to)) ?? false;

/** The place name ends at a mark or at a word that goes before one; otherwise where it begins is a guess. */
const begins = (text: string, from: number, kind: PlaceKind): boolean =>
  from === 0 ||
  !han.test(text.charAt(from - 1)) ||
  endsIn(before, text, from) ||
  ((kind !== '区' || districtDoes.test(text.slice(from + 2, from + 26).replace(/^[^区]*区/, ''))) &&
    endsIn(beforeButDistricts, text, from));

/** 送临河区司法局, 会同临河区公安局. */
const beginsBeforeOrgan = (text: string, from: number): boolean =>
  handsTo.has(text.charAt(from - 1)) || endsIn(beforeButDistricts, text, from);

/** 赴山区, 又库区. */
const singles = new Set(leading.filter((word) => word.length === 1));
const isHills = (name: string): boolean =>
  name.length === 2 && name.endsWith('山') && singles.has(name.charAt(0));

/** Where the name before a 镇, 县 … begins: two or three characters, none of them an ordinary word’s. */
function nameStart(text: string, at: number, kind: PlaceKind): number | null {
  const behind = at + kind.length;
  const isOfOrgan = organ.test(text.slice(behind, behind + 14));
  if (isOfOrgan && notLastOfOrgans.has(text.charAt(at - 1))) return null;
  for (const length of [2, 3]) {
    const from = at - length;
    const name = text.slice(Math.max(0, from), at);
    if (name.length < length || [...name].some((char) => !han.test(char) || notIn.has(char))) return null;
    if (lastOf[kind].includes(name.charAt(length - 1)) && !stillNames.has(name)) return null;
    if (begins(text, from, kind) || (isOfOrgan && beginsBeforeOrgan(text, from)))
      return holdsWord(name) || isCut(text, from, at) || (kind === '区' && isHills(name)) ? null : from;
  }
  return null;
}

/** 县域, 市场, 县道: the supposed last word of a name is the first of another word. */
const isOrdinary = (text: string, to: number, kind: PlaceKind): boolean =>
  (notBehind.get(kind)?.some((word) => text.startsWith(word, to)) ?? false) &&
  !stillBehind[kind]?.test(text.slice(to, to + 4));

function mentions(block: BlockFacts): readonly PlaceMention[] {
  const matches = matchesIn(block, kinds);
  if (matches.length === 0) return none;
  const text = withoutQuotes(block.plain);
  const found: PlaceMention[] = [];
  for (const match of matches) {
    const kind = match[0];
    if (!text.startsWith(kind, match.index)) continue;
    const to = match.index + kind.length;
    if (!isKind(kind) || isOrdinary(text, to, kind)) continue;
    if (elsewhere.test(text.slice(to, to + 16))) continue;
    const from = nameStart(text, match.index, kind);
    if (from !== null) found.push({ from, to, name: text.slice(from, to), kind });
  }
  return found;
}

/** The places a block names by their full names, in reading order; roads, firms, titles and quotations left out. */
export const placesIn = remember(mentions);
