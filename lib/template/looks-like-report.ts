import type { Node } from 'prosemirror-model';
import vocabulary from './report-vocabulary.json';

const telling = new RegExp(vocabulary.telling.join('|'));
const common = new RegExp(vocabulary.common.join('|'), 'g');

/** A file says what it is about within its first pages. */
const sample = 20_000;

/** How many different everyday words of township work make a text one of ours even without a telling one. */
const enough = 2;

/**
 * Whether a document may be a report on law-based government at all. Generous on purpose: an excerpt, a draft or a
 * poor report passes; another language, a data file or a text about something else does not.
 */
export function looksLikeReport(doc: Node): boolean {
  const text = doc.textBetween(0, Math.min(doc.content.size, sample), '\n');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const visible = text.replace(/\s/g, '').length;
  if (han * 3 < visible) return false;
  return telling.test(text) || new Set(text.match(common)).size >= enough;
}
