import type { Fact } from '@/lib/evidence/fact';
import type { FactField } from '@/lib/evidence/fact-fields';
import type { FactHistory } from '@/lib/workflow/ledger-wire';
import { cellText, editText } from './cell-text';
import { changedFields } from './fact-patch';
import { periodWords } from './period-words';

/** One thing that a change did: which field, from what to what, in words. */
export type FieldChange = { readonly name: string; readonly from: string; readonly to: string };

/** A revision as people read it. `kind` removed: the row went; back: it came again after that. */
export type RevisionChange = {
  readonly revision: number;
  readonly by: string;
  readonly at: string;
  readonly kind: 'added' | 'edited' | 'removed' | 'back';
  readonly fields: readonly FieldChange[];
};

const sourceWords = ({ source }: Fact): string =>
  [source.title, source.number, source.date].filter((words) => words !== '').join('，');

const valueWords = (fact: Fact): string => `${editText(fact, 'value')}${fact.unit}`;

/** Fields of which one word tells them all. */
const sayings: readonly { name: string; fields: readonly FactField[]; say: (fact: Fact) => string }[] = [
  { name: '指标', fields: ['indicator'], say: (fact) => fact.indicator },
  { name: '数值', fields: ['value', 'min', 'max', 'formula', 'unit'], say: valueWords },
  { name: '期间', fields: ['period'], say: (fact) => periodWords(fact.period) },
  { name: '来源', fields: ['source'], say: sourceWords },
  { name: '科室', fields: ['office'], say: (fact) => cellText(fact, 'office') },
  { name: '经手', fields: ['holder'], say: (fact) => cellText(fact, 'holder') },
  { name: '主题', fields: ['topic'], say: (fact) => fact.topic },
  { name: '备注', fields: ['note'], say: (fact) => fact.note },
  {
    name: '附件',
    fields: ['attachments'],
    say: (fact) => fact.attachments.map(({ name }) => name).join('、'),
  },
];

/** What changed between two states of a fact, a line for each thing. */
export function fieldChanges(before: Fact, after: Fact): readonly FieldChange[] {
  const changed = new Set(changedFields(before, after));
  return sayings
    .filter(({ fields }) => fields.some((field) => changed.has(field)))
    .map(({ name, say }) => ({ name, from: say(before) || '空', to: say(after) || '空' }));
}

/** The history of a fact, the latest first. */
export function revisionChanges({ revisions }: FactHistory): readonly RevisionChange[] {
  return revisions
    .map(({ revision, fact, by, at }, index): RevisionChange => {
      const before = index === 0 ? null : (revisions[index - 1]?.fact ?? null);
      if (!fact) return { revision, by, at, kind: 'removed', fields: [] };
      if (before) return { revision, by, at, kind: 'edited', fields: fieldChanges(before, fact) };
      const fields = [{ name: '数值', from: '', to: valueWords(fact) }];
      return { revision, by, at, kind: index === 0 ? 'added' : 'back', fields };
    })
    .reverse();
}
