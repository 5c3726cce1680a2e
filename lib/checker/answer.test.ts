import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { block } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { answerSchema, reportAsWrong, subjectOf, type Waiver, waive } from './answer';
import { blockTexts, matchAnswers, waivedFindings } from './answer-match';
import { checkReport } from './check-report';
import type { Diagnostic } from './diagnostic';
import { sampleEnv } from './examples/sample-env';
import { packWordRule } from './pack-word-rule';
import type { Rule } from './rule';
import { missingPart } from './rules/missing-part';
import { partGtWhole } from './rules/part-gt-whole';

const vague = packWordRule({
  id: 'vague',
  code: 'TT01',
  severity: 'warning',
  about: '说得含糊。',
  find: ['有关部门', '相关单位'],
  what: '“{words}”说得含糊。',
  why: '看不出是谁。',
  how: '写明名称。',
  basis: { title: '试', level: 'ours', verified: false },
  examples: { bad: ['⟦有关部门⟧'], good: ['县司法局'] },
});

const signature = { by: 'reviewer', at: '2026-11-21T04:00:00.000Z' };
const because = { category: 'checked', reason: '已与县里核对过，照写' } as const;

/** Paragraphs by id, in this order; ⟦ ⟧ stand around the words that are answered, or whose answer stands. */
type Draft = Readonly<Record<string, string>>;

function documentOf(draft: Draft): Node {
  const paragraphs = Object.entries(draft).map(([id, text]) =>
    block('paragraph', { id }, text.replace(/[⟦⟧]/g, '')),
  );
  const title = block('title', { id: 'title' }, '青禾镇2026年法治政府建设情况报告');
  return schema.nodes.doc.create(null, [title, ...paragraphs]);
}

const markedIn = (draft: Draft): string[] =>
  Object.entries(draft).flatMap(([id, text]) => {
    const places: string[] = [];
    let at = 0;
    for (const piece of text.split(/([⟦⟧])/)) {
      if (piece === '⟦') places.push(`${id} ${at}`);
      else if (piece !== '⟧') at += piece.length;
    }
    return places;
  });

const placeOf = ({ at }: Diagnostic): string => `${at.block} ${at.from}`;

function checked(draft: Draft, rule: Rule = vague) {
  const doc = documentOf(draft);
  return { findings: checkReport(doc, sampleEnv({}), undefined, [rule]).diagnostics, texts: blockTexts(doc) };
}

function waiversOf(draft: Draft, rule: Rule = vague): Waiver[] {
  const { findings, texts } = checked(draft, rule);
  const marked = markedIn(draft);
  const answered = findings.filter((found) => marked.includes(placeOf(found)));
  expect(answered.map(placeOf)).toEqual(marked);
  return answered.map((found) => {
    const made = waive(subjectOf(found, findings, texts), because, signature);
    if (!made.ok) throw new Error(made.error.message);
    return made.value;
  });
}

describe('a waiver', () => {
  it.each<[string, Draft, Draft]>([
    ['stands where nothing has changed', { p: '请⟦有关部门⟧协调3次。' }, { p: '请⟦有关部门⟧协调3次。' }],
    [
      'stands when its block is rewritten around the words, on both sides',
      { p: '请⟦有关部门⟧协调3次。' },
      { p: '全年共由⟦有关部门⟧牵头整改，成效明显。' },
    ],
    [
      'stands when text is typed in the blocks before it',
      { a: '', p: '请⟦有关部门⟧协调。' },
      { a: '新写的一段。', b: '又一段。', p: '请⟦有关部门⟧协调。' },
    ],
    [
      'stands when its block is moved',
      { a: '第一段。', p: '请⟦有关部门⟧协调。' },
      { p: '请⟦有关部门⟧协调。', a: '第一段。' },
    ],
    ['falls when the words change', { p: '请⟦有关部门⟧协调3次。' }, { p: '请相关单位协调3次。' }],
    ['falls when the words are gone', { p: '请⟦有关部门⟧协调3次。' }, { p: '协调3次。' }],
    ['falls when its block is gone', { a: '第一段。', p: '请⟦有关部门⟧协调。' }, { a: '第一段。' }],
    [
      'of the second of two stays with the second',
      { p: '请有关部门协调，请⟦有关部门⟧督办。' },
      { p: '再请有关部门会商，请⟦有关部门⟧跟进。' },
    ],
    [
      'of the first of two stays with it when they change places with what stands around them',
      { p: '年初请⟦有关部门⟧协调用地问题；年末由有关部门验收整改成果。' },
      { p: '年末由有关部门验收整改成果；年初请⟦有关部门⟧协调用地问题。' },
    ],
    [
      'does not pass to a like one typed before it',
      { p: '请⟦有关部门⟧协调用地问题3次。' },
      { p: '报有关部门备案，请⟦有关部门⟧协调用地问题3次。' },
    ],
    [
      'does not pass to the one that is left when its own is deleted',
      { p: '请⟦有关部门⟧协调用地问题。年末由有关部门验收整改成果。' },
      { p: '年末由有关部门验收整改成果。' },
    ],
    [
      'stays with the one that is left when the other is deleted',
      { p: '请有关部门协调用地问题。年末由⟦有关部门⟧验收整改成果。' },
      { p: '年末由⟦有关部门⟧验收整改成果。' },
    ],
    [
      'falls when it is not plain which of several it spoke of',
      { p: '请⟦有关部门⟧协调。' },
      { p: '由有关部门，有关部门。' },
    ],
    [
      'goes with the words when their paragraph is split',
      { p: '全年开展检查12次。请⟦有关部门⟧协调解决用地问题3次，督办4件。' },
      { p: '全年开展检查12次。', q: '请⟦有关部门⟧协调解决用地问题3次，督办4件。' },
    ],
    [
      'goes with the words when they are cut and pasted as a block',
      { p: '请⟦有关部门⟧协调。', a: '第二段。' },
      { a: '第二段。', q: '请⟦有关部门⟧协调。' },
    ],
    [
      'does not go over to other sentences with the same words',
      { p: '请⟦有关部门⟧协调用地问题3次。', a: '第二段。' },
      { p: '协调用地问题3次。', a: '年末由有关部门验收。' },
    ],
    [
      'of each of two keeps to its own',
      { p: '请⟦有关部门⟧协调，请⟦有关部门⟧督办。' },
      { p: '请⟦有关部门⟧会商，请⟦有关部门⟧跟进。' },
    ],
    [
      'of each of two stands alone when the other falls',
      { p: '年初请⟦有关部门⟧协调用地问题；年末由⟦有关部门⟧验收整改成果。' },
      { p: '年初请相关单位协调用地问题；年末由⟦有关部门⟧验收整改成果。' },
    ],
  ])('%s', (_, before, after) => {
    const waivers = waiversOf(before);
    const { findings, texts } = checked(after);
    const match = matchAnswers(waivers, findings, texts);
    const standing = findings.filter(({ id }) => match.standing.has(id)).map(placeOf);
    expect(standing).toEqual(markedIn(after));
    expect(match.fallen.length).toBe(waivers.length - standing.length);
    expect(waivedFindings(match)).toEqual(new Set(match.standing.keys()));
  });

  it('stands whatever is typed around the words and however the blocks are shuffled', () => {
    const text = fc.string({
      unit: fc.constantFrom('请', '由', '协', '调', '，', '。', '3', '有', '关', '部', '门'),
      maxLength: 30,
    });
    const free = text.filter((around) => !around.includes('有关部门'));
    fc.assert(
      fc.property(free, free, free, free, fc.boolean(), (a, b, c, d, swapped) => {
        const waivers = waiversOf({ p: `${a}。⟦有关部门⟧，${b}`, q: '别的一段。' });
        const p = `${c}。有关部门，${d}`;
        const { findings, texts } = checked(swapped ? { q: '别的一段。', p } : { p, q: '别的一段。' });
        const { standing } = matchAnswers(waivers, findings, texts);
        expect([...standing.keys()]).toEqual(findings.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });

  it('never comes to two findings, nor two answers to different findings to one', () => {
    const piece = fc.constantFrom('有关部门', '请', '协调', '，', '。', '督办用地问题', '有关部门');
    const written = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(written, written, (before, after) => {
        const marked = before.replaceAll('有关部门', '⟦有关部门⟧');
        const waivers = waiversOf({ p: marked });
        const { findings, texts } = checked({ p: after });
        const { standing, fallen } = matchAnswers(waivers, findings, texts);
        for (const answers of standing.values()) expect(answers.length).toBe(1);
        expect(standing.size + fallen.length).toBe(waivers.length);
        if (before === after) expect(fallen).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('falls when a further place that it spoke of changes', () => {
    const before = { p: '排查隐患36处，其中已整改⟦40处⟧。' };
    const waivers = waiversOf(before, partGtWhole);
    const same = checked({ p: '全年共排查隐患36处，其中已整改40处，成效明显。' }, partGtWhole);
    expect(matchAnswers(waivers, same.findings, same.texts).standing.size).toBe(1);
    const other = checked({ p: '排查隐患38处，其中已整改40处。' }, partGtWhole);
    expect(other.findings.length).toBe(1);
    expect(matchAnswers(waivers, other.findings, other.texts).fallen).toEqual(waivers);
  });

  it('of something missing speaks of that alone', () => {
    const { findings, texts } = checked({ p: '只有一段。' }, missingPart);
    const [first, second, ...more] = findings;
    if (!first || !second) throw new Error('two parts should be missing');
    const made = waive(subjectOf(second, findings, texts), because, signature);
    if (!made.ok) throw new Error(made.error.message);
    const again = checked({ q: '重写的一段，长一些。' }, missingPart);
    expect([...matchAnswers([made.value], again.findings, again.texts).standing.keys()]).toEqual([second.id]);
    const without = [first, ...more];
    expect(matchAnswers([made.value], without, texts).fallen).toEqual([made.value]);
  });

  it('needs a category and a reason of at least six characters', () => {
    const { findings, texts } = checked({ p: '请有关部门协调。' });
    const [found] = findings;
    if (!found) throw new Error('nothing found');
    const subject = subjectOf(found, findings, texts);
    const short = waive(subject, { category: 'other', reason: ' 就 这 样 写 \n' }, signature);
    expect(short).toMatchObject({ ok: false, error: { code: 'reason-too-short' } });
    const made = waive(subject, { category: 'other', reason: ' 县里要求这样写 ' }, signature);
    if (!made.ok) throw new Error(made.error.message);
    expect(made.value.reason).toBe('县里要求这样写');
    expect(answerSchema.parse(JSON.parse(JSON.stringify(made.value)))).toEqual(made.value);
    expect(answerSchema.safeParse({ ...made.value, reason: '不改' }).error?.issues[0]?.message).toContain(
      '至少写6个字',
    );
    expect(answerSchema.safeParse({ ...made.value, category: 'because' }).success).toBe(false);
  });
});

describe('a finding reported as wrong', () => {
  it('keeps rule, words and surroundings, stands like a waiver and waives nothing', () => {
    const { findings, texts } = checked({ p: '请有关部门协调用地问题。' });
    const [found] = findings;
    if (!found) throw new Error('nothing found');
    const answer = reportAsWrong(subjectOf(found, findings, texts), signature);
    expect(answer).toMatchObject({
      kind: 'notRight',
      rule: 'vague',
      words: '有关部门',
      around: { before: '请', after: '协调用地问题。' },
    });
    expect(answerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    const match = matchAnswers([answer, ...waiversOf({ p: '请⟦有关部门⟧协调用地问题。' })], findings, texts);
    expect(match.standing.get(found.id)?.map(({ kind }) => kind)).toEqual(['notRight', 'waiver']);
    expect(waivedFindings(matchAnswers([answer], findings, texts)).size).toBe(0);
  });
});
