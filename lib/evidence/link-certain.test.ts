import { readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { blockText } from '../schema/block-text';
import { doc, p, runIn, title } from '../schema/build';
import { schema } from '../schema/schema';
import { buildFact } from './build-fact';
import type { Fact } from './fact';
import { linkCertain } from './link-certain';
import { parseLedger } from './parse-ledger';

const ledger = (rows: readonly (readonly [string, string, number, string])[]): Fact[] =>
  rows.map(([id, indicator, value, unit]) => buildFact({ id, indicator, value, unit }));

/** Words → fact of every linked stretch, in reading order. */
function links(made: Node): string[] {
  const found: string[] = [];
  made.descendants((node) => {
    const mark = schema.marks.evidence.isInSet(node.marks);
    if (mark) found.push(`${node.text}→${mark.attrs.fact}`);
  });
  return found;
}

const facts = ledger([
  ['F1', '矛盾纠纷受理数', 286, '件'],
  ['F2', '矛盾纠纷化解数', 279, '件'],
  ['F3', '信访事项受理数', 41, '件'],
  ['F4', '信访事项按期办结数', 41, '件'],
  ['F5', '法治宣传活动场次', 43, '场'],
]);

describe('linking what is certain', () => {
  it('tells two facts of equal value apart by their words', () => {
    const made = linkCertain(doc(title('题'), p('受理信访事项41件，按期办结41件。')), facts);
    expect(links(made)).toEqual(['41件→F3', '41件→F4']);
  });

  it('keeps text and positions', () => {
    const before = doc(title('题'), runIn('多元化解纠纷。受理矛盾纠纷286件，化解279件【填写：率】。'));
    const after = linkCertain(before, facts);
    expect(links(after)).toEqual(['286件→F1', '279件→F2']);
    expect(after.childCount).toBe(before.childCount);
    expect(blockText(after.child(1))).toBe(blockText(before.child(1)));
    expect(after.content.size).toBe(before.content.size);
  });

  it('accepts 余 where the fact is within it', () => {
    expect(links(linkCertain(doc(title('题'), p('开展法治宣传40余场。')), facts))).toEqual(['40余场→F5']);
    expect(links(linkCertain(doc(title('题'), p('开展法治宣传30余场。')), facts))).toEqual([]);
  });

  it('links neither a duty nor a figure that only happens to be equal', () => {
    expect(links(linkCertain(doc(title('题'), p('每年开展法治宣传不少于43场。')), facts))).toEqual([]);
    expect(links(linkCertain(doc(title('题'), p('更换集镇路灯286件。')), facts))).toEqual([]);
  });

  it('leaves a paragraph alone in which somebody has linked by hand', () => {
    const linked = schema.text('286件', [schema.marks.evidence.create({ fact: 'mine' })]);
    const before = doc(title('题'), p('受理矛盾纠纷', linked, '，化解279件。'));
    expect(links(linkCertain(before, facts))).toEqual(['286件→mine']);
  });
});

describe('the sample township', () => {
  const authored = JSON.parse(readFileSync('templates/sample/report-2026.json', 'utf8'));
  const parsed = parseLedger(JSON.parse(readFileSync('templates/sample/ledger-2026.json', 'utf8')));
  const texts: string[] = authored.blocks.map((item: Record<string, string>) => Object.values(item)[0]);
  const link = /\[([^\]]+)\]\((F\d+)\)/g;

  /** block:offset → fact, as somebody has linked them by hand. */
  const byHand = new Map<string, string>();
  const bare = texts.map((text, i) => {
    let removed = 0;
    for (const match of text.matchAll(link)) {
      const [whole, words = '', fact = ''] = match;
      byHand.set(`${i}:${match.index - removed}`, fact);
      removed += whole.length - words.length;
    }
    return text.replace(link, '$1');
  });

  it('has nine links in ten found again from words and values alone, and none wrong', () => {
    if (!parsed.ok) throw new Error(parsed.error.message);
    const report = doc(title('题'), ...bare.map((text) => (text.includes('。') ? runIn(text) : p(text))));
    const found = new Map<string, string>();
    linkCertain(report, parsed.value).forEach((block, _, i) => {
      block.forEach((child, offset) => {
        const mark = schema.marks.evidence.isInSet(child.marks);
        if (mark) found.set(`${i - 1}:${offset}`, mark.attrs.fact);
      });
    });
    const right = [...byHand].filter(([place, fact]) => found.get(place) === fact);
    const wrong = [...byHand].filter(([place, fact]) => found.has(place) && found.get(place) !== fact);
    expect(byHand.size).toBe(30);
    expect(right.length).toBeGreaterThanOrEqual(27);
    expect(wrong).toEqual([]);
  });
});
