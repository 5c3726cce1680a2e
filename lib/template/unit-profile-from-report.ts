import type { UnitProfile } from './unit-profile';

/** What a report says of its own unit: the title, the addressees’ line, the signatures, the paragraphs. */
export type ReadingFacts = {
  readonly title: string;
  readonly recipients: readonly string[];
  readonly signatures: readonly string[];
  readonly paragraphs: readonly string[];
};

type Level = UnitProfile['level'];

const levelOf: readonly (readonly [RegExp, Level])[] = [
  [/街道$/, 'subdistrict'],
  [/镇$/, 'town'],
  [/(?:乡|苏木)$/, 'township'],
  [/[县区市旗]$/, 'county'],
  [/[局委办厅]$/, 'department'],
];

const organWords = /(?:人民政府|街道办事处|办事处)/;
const seat =
  /^((?:[\u4e00-\u9fa5]{2,8}?(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|县|区|旗))*)([\u4e00-\u9fa5]{2,6}?(?:街道|镇|乡|苏木))/;
const superior = /[\u4e00-\u9fa5]{2,8}?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗)/g;

const unique = (items: readonly string[]): readonly string[] => [
  ...new Set(items.filter((item) => item !== '')),
];

/** The lines that may name the unit, the surest first: signature, title, the words before 关于. */
const namingLines = ({ title, signatures }: ReadingFacts): readonly string[] =>
  [...signatures, title].map((line) => line.replace(/\s/g, '').replace(/^中共/, ''));

type Named = { readonly name: string; readonly organ: string | null; readonly superiors: readonly string[] };

function named(line: string): Named | null {
  const [whole, above = '', name = ''] = seat.exec(line) ?? [];
  if (whole === undefined || /^(?:我|本|全|各)/.test(name)) return null;
  const organ = organWords.exec(line.slice(whole.length, whole.length + 6));
  return {
    name,
    organ: organ?.index === 0 ? `${name}${organ[0]}` : null,
    superiors: [...(above.match(superior) ?? [])].reverse(),
  };
}

/** 中共云川县委，云川县人民政府： → the addressees without marks. */
const addressees = (lines: readonly string[]): readonly string[] =>
  unique(lines.flatMap((line) => line.replace(/\s|[：:]\s*$/g, '').split(/[，、,；;]/)));

/** The places above that addressees name: 中共云川县委 → 云川县. 县委 alone names none. */
const placesOf = (recipients: readonly string[]): readonly string[] =>
  recipients.flatMap((recipient) => {
    const [place] =
      /^[\u4e00-\u9fa5]{2,8}?(?:自治县|市|县|区|旗)(?=委|人民政府|政府)/.exec(
        recipient.replace(/^中共/, ''),
      ) ?? [];
    return place === undefined ? [] : [place];
  });

const village = /^[\u4e00-\u9fa5]{2,3}(?:村|社区)$/;
const noVillage = /[各全本我该每个级乡镇]|示范|先进|试点|重点|农村|行政|自然|中心|美丽|文明|平安|和谐/;

/** Villages only where a list names two or more: 柳湾村、石桥村、东岭社区. */
function villagesIn(paragraphs: readonly string[]): readonly string[] {
  const lists = paragraphs.flatMap((text) => text.match(/[\u4e00-\u9fa5、和]+/g) ?? []);
  return unique(
    lists.flatMap((line) => {
      const items = line
        .replace(/(村|社区)(?:开展|举办|进行|召开|宣讲|调解|走访).*$/, '$1')
        .split(/[、和]/)
        .map((item) => item.replace(/^.*(?:在|到|对|指导|选取|组织|覆盖|走进)/, ''));
      const names = items.filter((item) => village.test(item) && !noVillage.test(item));
      return names.length > 1 ? names : [];
    }),
  );
}

/**
 * What a report tells of the unit that wrote it; only what it says in so many words, the rest is left out.
 * Superiors run from the nearest upwards.
 */
export function profileFromReport(facts: ReadingFacts): Partial<UnitProfile> {
  const found = namingLines(facts).flatMap((line) => named(line) ?? []);
  const name = found[0]?.name;
  const own = found.filter((other) => other.name === name);
  const organ = own.find((other) => other.organ !== null)?.organ ?? null;
  const level = name === undefined ? undefined : levelOf.find(([ending]) => ending.test(name))?.[1];
  const recipients = addressees(facts.recipients);
  const superiors = unique([...own.flatMap((other) => other.superiors), ...placesOf(recipients)]);
  const villages = villagesIn(facts.paragraphs);
  return {
    ...(name !== undefined && { name }),
    ...(level !== undefined && { level }),
    ...(organ !== null && { organ }),
    ...(superiors.length > 0 && { superiors }),
    ...(recipients.length > 0 && { recipients }),
    ...(villages.length > 0 && { villages }),
  };
}
