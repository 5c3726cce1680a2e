import { charSet, isIn } from './char-set';
import type { Surroundings } from './clause';
import data from './patterns/reading.json';
import { longestAt, longestBefore, wordTrie } from './trie';

const trie = (list: string, direction: 'forward' | 'backward') => wordTrie(list.split(' '), direction);
const fillers = trie(data.leadFillers, 'backward');
const wholeWords = trie(data.wholeWords, 'backward');
const openers = trie(data.leadOpeners, 'forward');
const verbs = trie(data.verbs, 'forward');
const verbsBack = trie(data.verbs, 'backward');
const stops = trie(data.objectStops, 'forward');
const MARKS = charSet('、“”"');
const LONGEST = 16;

/** The words a figure is about: the object of the verb in front of it, else the noun behind it, else the verb. */
export function indicatorOf(around: Surroundings): string {
  const lead = trimLead(around.lead);
  const noun = lead === '' || endsInVerb(lead) ? nounBehind(around.tail) : '';
  return noun === '' ? clip(objectOf(lead)) : noun;
}

/** Drops counts and fillers at both ends: 全年共参与合同审查 keeps 参与合同审查; 更新 keeps its 新. */
function trimLead(lead: string): string {
  let text = lead.replace(/[\s“”‘’"、]+$/, '').replace(/^[\s、“”]+/, '');
  for (;;) {
    const filler = longestBefore(fillers, text, text.length);
    if (!filler || longestBefore(wholeWords, text, text.length)) break;
    text = text.slice(0, filler.start).replace(/[\s“”]+$/, '');
  }
  text = text.replace(/^[\d０-９]{4}\s*年(?:度|以来)?\s*/, '');
  for (;;) {
    const opener = longestAt(openers, text, 0);
    if (!opener || opener.end === text.length) return text;
    text = text.slice(opener.end);
  }
}

/** The words behind the last verb that leaves any; the whole when no verb does. */
function objectOf(lead: string): string {
  let from = 0;
  for (let i = 0; i < lead.length; i++) {
    const verb = longestAt(verbs, lead, i);
    if (!verb || lead.length - verb.end < 2) continue;
    from = verb.end;
    i = verb.end - 1;
  }
  return lead
    .slice(from)
    .replace(/^(?:各类|[了到的、])+/, '')
    .trim();
}

const endsInVerb = (lead: string) => longestBefore(verbsBack, lead, lead.length) !== null;

function nounBehind(tail: string): string {
  const text = tail.replace(/^[的\s]+/, '');
  let end = 0;
  while (end < text.length && !isIn(MARKS, text, end) && (end === 0 || !longestAt(stops, text, end))) end++;
  return clip(text.slice(0, end).trim());
}

const clip = (words: string) => (words.length > LONGEST ? words.slice(-LONGEST) : words);
