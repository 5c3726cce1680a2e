import type { SectionRule } from '@/lib/template/pack';
import { type BlockFacts, bodyText, headText } from './facts/block-facts';
import { gathered } from './facts/gathered';
import type { ReportFacts } from './facts/report-facts';
import type { Fix, NewBlock } from './fix';
import type { Draft, RuleOf } from './rule';

const hasWords = (text: string): boolean => text.trim() !== '';

/** Whether something is written under the heading at `index`, before the next heading of its level or above. */
function isFilled(blocks: readonly BlockFacts[], index: number): boolean {
  const heading = blocks[index];
  if (!heading || hasWords(bodyText(heading))) return heading !== undefined;
  const end = blocks.findIndex(
    (block, i) => i > index && block.level !== null && block.level <= (heading.level ?? 1),
  );
  return blocks
    .slice(index + 1, end < 0 ? blocks.length : end)
    .filter((block) => block.type === 'paragraph' || block.type === 'cell' || block.type === 'heading')
    .some((block) => hasWords(block.level === null ? block.text : bodyText(block)));
}

const outlineOf = (entry: SectionRule): readonly NewBlock[] =>
  entry.outline.map((text) => ({ type: 'paragraph', text }));

/** Inserts the section before the plan, or at the end where there is none. */
function insertSection(entry: SectionRule, { layout, blocks }: ReportFacts): Fix {
  const heading: NewBlock = { type: 'heading', level: entry.level, role: 'other', text: entry.heading };
  const plan = layout.sections.find((section) => section.roles.includes('plan'));
  const after = plan ? (blocks[plan.first - 1]?.id ?? null) : null;
  return {
    label: '插入这一部分',
    edits: [{ kind: 'insertBlocks', after, blocks: [heading, ...outlineOf(entry)] }],
  };
}

/** The rule that a pack’s entry on a required section stands for. */
export function packSectionRule(entry: SectionRule): RuleOf<'report'> {
  const { id, code, severity, about, what, why, how, basis, words, level } = entry;
  const isIt = (block: BlockFacts): boolean =>
    block.level !== null && block.level <= level && words.some((word) => headText(block).includes(word));
  const headingsOf = gathered((block: BlockFacts) => (isIt(block) ? [block] : []));
  return {
    id,
    code,
    kind: 'structure',
    glyph: '缺',
    severity,
    about,
    why,
    how,
    basis,
    reads: 'report',
    check(report): readonly Draft[] {
      const { blocks, parts } = report;
      const found = headingsOf(blocks);
      const [heading] = found;
      if (!heading) {
        const at = { block: parts.title, from: 0, to: 0 };
        return [{ at, words: 'missing', what, fixes: [insertSection(entry, report)] }];
      }
      if (found.some((one) => isFilled(blocks, blocks.indexOf(one)))) return [];
      const edits = [{ kind: 'insertBlocks', after: heading.id, blocks: outlineOf(entry) }] as const;
      return [
        {
          at: { block: heading.id, from: 0, to: heading.head?.to ?? heading.text.length },
          words: 'empty',
          what: `“${headText(heading)}”下面没有内容。`,
          glyph: '空',
          fixes: [{ label: '插入提纲', edits }],
        },
      ];
    },
  };
}
