import type { z } from 'zod';
import { requiredRoles } from '../schema/roles';
import {
  type KnownRule,
  type Pack,
  packHead,
  type RuleChange,
  ruleChangeSchema,
  type SectionRule,
  sectionRuleSchema,
  type WordRule,
  wordRuleSchema,
} from './pack';
import { settleWords } from './settle-words';
import { chineseReason, problemsOf, type TemplateProblem } from './template-problem';

/** A pack without what was faulty in it, and the faults. Null: there was nothing to be read as a pack. */
export type ParsedPack = { readonly pack: Pack | null; readonly problems: readonly TemplateProblem[] };

/** Reads single values of one file and keeps what is wrong with them. */
function startReading(file: string) {
  const problems: TemplateProblem[] = [];
  return {
    problems,
    say(field: string, reason: string): void {
      problems.push({ file, field, reason });
    },
    read<T>(schema: z.ZodType<T>, value: unknown, at: string): T | null {
      const parsed = schema.safeParse(value, { error: chineseReason });
      if (parsed.success) return parsed.data;
      for (const { field, ...problem } of problemsOf(parsed.error, file))
        problems.push({ ...problem, field: [at, field].filter((name) => name !== '').join('.') });
      return null;
    },
  };
}
type Reader = ReturnType<typeof startReading>;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = new Set([...Object.keys(packHead), 'rules', 'words', 'sections']);

/** The head of a pack; what cannot be read is taken from the base or left open. */
function readHead(json: Json, base: Pack | null, reader: Reader) {
  const read = <T>(schema: z.ZodType<T>, field: string): T | null => reader.read(schema, json[field], field);
  for (const key of Object.keys(json)) if (!listed.has(key)) reader.say('', `不认识 ${key}，请检查拼写`);
  const name = read(packHead.name, 'name') ?? '';
  const given = <T>(schema: z.ZodType<T>, field: string): T | null =>
    json[field] === undefined ? null : read(schema, field);
  const topics = given(packHead.topics, 'topics') ?? [];
  const named = new Set(topics.map((topic) => topic.name));
  return {
    name,
    title: read(packHead.title, 'title') ?? name,
    about: read(packHead.about, 'about') ?? '',
    effective: read(packHead.effective, 'effective'),
    requiredParts: given(packHead.requiredParts, 'requiredParts') ?? base?.requiredParts ?? requiredRoles,
    topics: [...(base?.topics ?? []).filter((topic) => !named.has(topic.name)), ...topics],
  };
}

/** The settings that the rule has and whose numbers are in range. */
function readSettings(given: Readonly<Record<string, number>>, rule: KnownRule, at: string, reader: Reader) {
  const good: Record<string, number> = {};
  for (const [name, value] of Object.entries(given)) {
    const setting = rule.settings?.[name];
    const names = Object.keys(rule.settings ?? {});
    if (!setting || !names.includes(name)) {
      const known = names.length > 0 ? `，可以设的有 ${names.join('、')}` : '，它没有可以设的数';
      reader.say(`${at}.${name}`, `规则 ${rule.id} 没有这一项${known}`);
    } else if (value < setting.least || value > setting.most)
      reader.say(`${at}.${name}`, `应在 ${setting.least} 到 ${setting.most} 之间，现在是 ${value}`);
    else good[name] = value;
  }
  return good;
}

/** A pack’s change of a rule over that of its base. */
function mergeChange(before: RuleChange | undefined, change: RuleChange): RuleChange {
  if (change.on === false || !before) return change;
  const settings = { ...before.settings, ...change.settings };
  return { ...before, ...change, ...(Object.keys(settings).length > 0 && { settings }) };
}

function readRules(
  json: unknown,
  known: readonly KnownRule[],
  base: Pack | null,
  reader: Reader,
): ReadonlyMap<string, RuleChange> {
  const rules = new Map(base?.rules);
  if (json === undefined) return rules;
  if (!isObject(json)) {
    reader.say('rules', '应当是对象');
    return rules;
  }
  for (const [id, value] of Object.entries(json)) {
    const at = `rules.${id}`;
    const rule = known.find((candidate) => candidate.id === id);
    if (!rule) {
      reader.say(at, '没有这条规则，请核对规则的名称');
      continue;
    }
    const change = reader.read(ruleChangeSchema, value, at);
    if (!change) continue;
    const before = rules.get(id);
    if (before?.on === false && change.on === undefined) {
      reader.say(at, '底本关掉了这条规则；要用它，请同时写上 "on": true');
      continue;
    }
    const settings = change.settings && readSettings(change.settings, rule, `${at}.settings`, reader);
    rules.set(id, mergeChange(before, { ...change, ...(settings && { settings }) }));
  }
  return rules;
}

type OwnRule = { readonly id: string; readonly code: string };

/** The base’s rules of a kind with those of this pack, which replace the ones of the same id. */
function readOwn<T extends OwnRule>(
  field: 'words' | 'sections',
  json: unknown,
  schema: z.ZodType<T>,
  before: readonly T[],
  taken: readonly OwnRule[],
  reader: Reader,
): readonly T[] {
  if (json === undefined) return before;
  if (!Array.isArray(json)) {
    reader.say(field, '应当是列表');
    return before;
  }
  const own = new Map<string, T>();
  json.forEach((value: unknown, i) => {
    const rule = reader.read(schema, value, `${field}.${i}`);
    if (!rule) return;
    const others = [...taken, ...before.filter(({ id }) => id !== rule.id), ...own.values()];
    if (others.some(({ id }) => id === rule.id))
      reader.say(`${field}.${i}.id`, `已经有名为 ${rule.id} 的规则`);
    else if (others.some(({ code }) => code === rule.code))
      reader.say(`${field}.${i}.code`, `编号 ${rule.code} 已经用了`);
    else own.set(rule.id, rule);
  });
  return [...before.filter(({ id }) => !own.has(id)), ...own.values()];
}

/** The word rules that agree with one another; what does not is said of the entry of this file. */
function agreeing(words: readonly WordRule[], json: unknown, reader: Reader): readonly WordRule[] {
  const given: readonly unknown[] = Array.isArray(json) ? json : [];
  const settled = settleWords(words);
  for (const { id, reason } of settled.faults) {
    const index = given.findIndex((value) => isObject(value) && value.id === id);
    reader.say(`words.${index < 0 ? id : index}.replace`, reason);
  }
  return settled.words;
}

/**
 * The one door through which JSON becomes a pack. `file` is named in problems, `known` are the rules that a pack
 * may speak of, `base` is the pack it extends. What is faulty is left out and said; the rest holds.
 */
export function parsePack(
  json: unknown,
  file: string,
  known: readonly KnownRule[],
  base: Pack | null = null,
): ParsedPack {
  const reader = startReading(file);
  if (!isObject(json)) {
    reader.say('', '应当是对象');
    return { pack: null, problems: reader.problems };
  }
  const before = { words: base?.words ?? [], sections: base?.sections ?? [] };
  const inherited: readonly KnownRule[] = [...before.words, ...before.sections];
  const head = readHead(json, base, reader);
  const found = readOwn<WordRule>(
    'words',
    json.words,
    wordRuleSchema,
    before.words,
    [...known, ...before.sections],
    reader,
  );
  const words = agreeing(found, json.words, reader);
  const sections = readOwn<SectionRule>(
    'sections',
    json.sections,
    sectionRuleSchema,
    before.sections,
    [...known, ...words],
    reader,
  );
  const rules = readRules(json.rules, [...known, ...inherited], base, reader);
  return { pack: { ...head, rules, words, sections }, problems: reader.problems };
}
