/** One of the three systems of enforcement under a wrong name: [from, to) of the text, `right` its own name. */
export type WrongName = {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** Whether it is that system under another name, not another system in its place. */
  readonly isMeant: boolean;
};

type Kind = 'publicity' | 'record' | 'review';
type Item = { readonly from: number; readonly text: string };
/** A member of the list: what it is rightly, or the words that stand in its place. */
type Member =
  | { readonly kind: Kind }
  | { readonly kind: null; readonly from: number; readonly name: string; readonly like: Kind | null };

const kinds: readonly Kind[] = ['publicity', 'record', 'review'];

const names: Readonly<Record<Kind, { right: string; exact: string; like: RegExp }>> = {
  publicity: {
    right: '行政执法公示',
    exact: '(?:行政)?执法公示',
    like: /公[示开告布]/,
  },
  record: {
    right: '执法全过程记录',
    exact: '(?:行政)?执法全过程记录(?!仪)|全过程记录(?!仪)',
    like: /(?:执法|全|过).*(?:记录|留痕|录像|摄录|追溯|登记|监[督控])|过程/,
  },
  review: {
    right: '重大执法决定法制审核',
    exact: '(?:重大)?(?:行政)?执法决定法制审核|法制审核',
    like: /(?:重大|决定|决策|法制|法治|法律|合法|司法|执法).*(?:审|讨论|备案|把关)/,
  },
};

const begins = kinds.map((kind) => ({ kind, pattern: new RegExp(`^(?:${names[kind].exact})`) }));
const holds = kinds.map((kind) => ({ kind, pattern: new RegExp(names[kind].exact) }));

const called = /等?[“"‘]?[三3３]项(?:基本|重点)?制度[”"’]?/g;
/** Stand in the place of 三项制度 and of a bracketed ordinal, so that they part nothing else. */
const callMark = '\ue000';
const ordinalMark = '\ue001';
const ordinal = /[（(][一二三1-3１-３][）)]/g;
const stop =
  /[。：！？（）()\ue000]|，(?:即|也就是|分别是|分别为|包括)|包括|[，；](?![二三]是|其[二三]|[23２３][、.．]|[②③\ue001])/;
const joint =
  /、(?:[“"]?[二三]是)?|[”"’](?=[“"‘])|[，；](?:[二三]是|其[二三][，是]|[23２３][、.．]|[②③]|\ue001+)|(?:以及|和|及|与)(?=[“"]?(?:行政执法|执法|重大|全过程|全程|法[制治]审))/;
const firstName = /(?:重大|行政执法|(?<!行政)执法|全过程|全程)[\u4e00-\u9fa5]{0,9}$/;
const lastName =
  /^[\u4e00-\u9fa5]{2,16}?(?=(?:制度|机制)|[”"’]|落实|执行|得到|到位|全覆盖|开展|建设|逐项|全部|均|工作|要求|等|各项|有效|落地|规范|推行|[^\u4e00-\u9fa5]|$)/;
const dressing = /^(?:[“"‘①\ue001]|[一二三]是|[（(]?[一1１][）)、.．])+/;
const system = /(?:制度|机制)?[”"’]?$/;

/** The pieces of a text between matches of a pattern, with where they begin. */
function pieces(text: string, from: number, pattern: RegExp): Item[] {
  const found: Item[] = [];
  let rest = text;
  let at = from;
  for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
    found.push({ from: at, text: rest.slice(0, match.index) });
    at += match.index + match[0].length;
    rest = rest.slice(match.index + match[0].length);
  }
  return [...found, { from: at, text: rest }];
}

function memberOf(item: Item, place: number): Member | null {
  const skipped = dressing.exec(item.text)?.[0].length ?? 0;
  const text = item.text.slice(skipped);
  const right = (place === 0 ? holds : begins).find(({ pattern }) => pattern.test(text));
  if (right) return { kind: right.kind };
  const bare = place === 2 ? text : text.replace(system, '');
  const match = place === 0 ? firstName.exec(bare) : place === 2 ? lastName.exec(bare) : null;
  const name = place === 1 ? bare : match?.[0];
  if (name === undefined || name.length < 3 || name.length > 18) return null;
  const like = kinds.find((kind) => names[kind].like.test(name)) ?? null;
  return { kind: null, from: item.from + skipped + (match?.index ?? 0), name, like };
}

function wrongOf(members: readonly Member[], isNear: boolean): readonly WrongName[] {
  const there = new Set(members.map(({ kind }) => kind));
  const missing = kinds.filter((kind) => !there.has(kind));
  const wrong = members.flatMap((member) => (member.kind === null ? [member] : []));
  if (wrong.length === 0 || wrong.length > 2 || wrong.length !== missing.length) return [];
  const isMeant = missing.every((kind) => wrong.some(({ like }) => like === kind));
  const [only] = wrong;
  if (!isMeant && !(wrong.length === 1 && only && (isNear || /制$/.test(only.name)))) return [];
  return wrong.map(({ from, name, like }) => ({
    from,
    to: from + name.length,
    right: names[isMeant && like ? like : (missing[0] ?? 'review')].right,
    isMeant,
  }));
}

/** The wrong names in a list of three that a sentence tells as the 三项制度 of enforcement. */
export function wrongAmongThree(sentence: string): readonly WrongName[] {
  if (!/[三3３]项(?:基本|重点)?制度/.test(sentence)) return [];
  const masked = sentence
    .replace(called, (words) => callMark.repeat(words.length))
    .replace(ordinal, (words) => ordinalMark.repeat(words.length));
  return pieces(masked, 0, stop).flatMap((run) => {
    const items = pieces(run.text, run.from, joint);
    if (items.length !== 3) return [];
    const members = items.flatMap((item, place) => memberOf(item, place) ?? []);
    return members.length === 3 ? wrongOf(members, isNear(masked, run)) : [];
  });
}

/** Whether the common name stands right behind a list, or leads to it: 三项制度（…, 三项制度，即…. */
function isNear(masked: string, { from, text }: Item): boolean {
  if (masked.charAt(from + text.length) === callMark) return true;
  const before = masked.slice(Math.max(0, from - 6), from);
  return /\ue000(?:[（(：]|，?(?:即|包括|也就是|分别[是为]))?$/.test(before);
}
