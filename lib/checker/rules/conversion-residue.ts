import type { BlockFacts } from '../facts/block-facts';
import type { Edit } from '../fix';
import { matchesIn } from '../matches-in';
import type { Draft, Rule } from '../rule';

type Residue = {
  readonly pattern: RegExp;
  readonly insert: string;
  readonly says: (words: string) => string;
};

const residues: readonly Residue[] = [
  {
    pattern:
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      /\[bookmark:[^\]\n]*\]|\bHYPERLINK\b(?:\s+\S*"[^"]*")?|_GoBack|OLE_LINK\d+|\b(?:PAGEREF|MERGEFORMAT)\b|(?<![A-Za-z])_(?:Toc|Ref|Hlk)\d+|Error! [^。；\n]*|错误[!！](?:未(?:找到|定义)|书签|链接无效|超链接)[^。；\n]*|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|#x?[\dA-Fa-f]+);|<\/?(?:p|br|span|div|font|strong|table|tr|td)\b[^<>\n]*>|锟斤拷|烫烫烫|屯屯屯|\uFFFD+|[\x00-\x08\x0b-\x1f]+/g,
    insert: '',
    says: (words) => `“${printable(words)}”是文件转换时留下的，不是正文。`,
  },
];

const printable = (words: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are named instead of shown
  words.replace(/[\x00-\x1f]/g, '控制符').replace(/\uFFFD/g, '乱码');

const runTogether = /(?<!\d)((?:19|20)\d{2})((?:19|20)\d{2})(?=年|[）)])/g;
const brokenNumber = /〔((?:19|20)\d{2})(\d+)(?=号)/g;

function drafts(facts: BlockFacts, { pattern, insert, says }: Residue): Draft[] {
  const block = facts.id;
  return matchesIn(facts, pattern, 'narrow').map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const edits: readonly Edit[] = [{ kind: 'replace', block, from, to, insert }];
    return {
      at: { block, from, to },
      words: match[0],
      what: says(match[0]),
      fixes: [{ label: '删除', edits }],
    };
  });
}

function repaired(facts: BlockFacts, pattern: RegExp, repair: (match: RegExpMatchArray) => string): Draft[] {
  const block = facts.id;
  return matchesIn(facts, pattern, 'narrow').map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const insert = repair(match);
    return {
      at: { block, from, to },
      words: match[0],
      what: `“${match[0]}”中间丢了字，应为“${insert}”。`,
      fixes: [{ label: `改为“${insert}”`, edits: [{ kind: 'replace', block, from, to, insert }] }],
    };
  });
}

export const conversionResidue: Rule = {
  id: 'conversion-residue',
  code: 'W01',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '文件转换留下的书签、域代码、乱码，或者丢了连接号、括号的年份和文号。',
  why: '这些不是正文，印出来或者公开后会被人看到。',
  how: '删除或者改正；同一份文件里往往不止一处。',
  basis: null,
  reads: 'block',
  needs: [...residues.map(({ pattern }) => pattern), runTogether, brokenNumber],
  check: (block) => [
    ...residues.flatMap((residue) => drafts(block, residue)),
    ...repaired(block, runTogether, (match) => `${match[1]}—${match[2]}`),
    ...repaired(block, brokenNumber, (match) => `〔${match[1]}〕${match[2]}`),
  ],
};
