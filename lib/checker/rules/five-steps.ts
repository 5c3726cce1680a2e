import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

type Step = { readonly name: string; readonly right: RegExp; readonly loose: RegExp };

const steps: readonly Step[] = [
  { name: '公众参与', right: /公众参与/, loose: /公众参与|征求意见|听取意见/ },
  { name: '专家论证', right: /专家论证/, loose: /专家(?:咨询)?论证|专家咨询|专家评审/ },
  { name: '风险评估', right: /风险评估/, loose: /风险评估/ },
  { name: '合法性审查', right: /合法性审查/, loose: /合法性(?:审查|审核|评估|评审|论证)/ },
  {
    name: '集体讨论决定',
    right: /集体讨论(?:决定|和决定)?|集体决策/,
    loose: /集体讨论(?:和?决定)?|集体决策|集体研究/,
  },
];

const calledStatutory = /必经程序|法定程序|必经环节|等制度|五(?:个|大|项)?(?:步|程序|环节)/;
const fewest = 3;

function judge(block: BlockFacts, from: number, to: number): Draft[] {
  const text = block.text.slice(from, to);
  if (!calledStatutory.test(text)) return [];
  const named = steps.filter((step) => step.loose.test(text));
  const fixed = named.filter((step) => step.right.test(text));
  if (named.length < fewest) return [];
  const misnamed = named.filter((step) => !step.right.test(text));
  const absent = steps.filter((step) => !named.includes(step)).map((step) => step.name);
  if (misnamed.length === 0 && absent.length === 0) return [];
  const places = named.map((step) => step.loose.exec(text)).flatMap((match) => (match ? [match] : []));
  const start = Math.min(...places.map((match) => match.index));
  const end = Math.max(...places.map((match) => match.index + match[0].length));
  const wrong = misnamed.map((step) => `“${step.loose.exec(text)?.[0]}”应为“${step.name}”`);
  const lacking = absent.length > 0 ? [`没有写${absent.join('、')}`] : [];
  return [
    {
      at: { block: block.id, from: from + start, to: from + end },
      words: fixed.map((step) => step.name).join(),
      what: `重大行政决策程序：${[...wrong, ...lacking].join('；')}。`,
      severity: misnamed.length > 0 ? 'warning' : 'info',
    },
  ];
}

export const fiveSteps: Rule = {
  id: 'five-steps',
  code: 'L05',
  kind: 'citation',
  glyph: '§',
  severity: 'warning',
  about: '列举重大行政决策的法定程序，名称不对或者没有列全。',
  why: '五项程序是公众参与、专家论证、风险评估、合法性审查、集体讨论决定；乡镇参照执行。',
  how: '改正名称；按实际履行的程序写，不适用的不必硬补。',
  basis: bases.decisions,
  reads: 'block',
  needs: [calledStatutory],
  check: (block) => block.sentences.flatMap(({ from, to }) => judge(block, from, to)),
};
