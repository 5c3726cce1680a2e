import { plantChanges } from './change';
import type { CleanReport } from './clean-reports';
import citation from './frames/citation.json';
import consistency from './frames/consistency.json';
import language from './frames/language.json';
import numerals from './frames/numerals.json';
import privacy from './frames/privacy.json';
import { numbers } from './numbers';
import { type Planted, plantSentences, type Sentences } from './planted';
import type { Random } from './random';
import { byUnit, sentences } from './sentences';
import { structure } from './structure';
import { tableRules } from './tables';

const framed: Readonly<Record<string, Sentences>> = {
  ...language,
  ...citation,
  ...privacy,
  ...consistency,
  ...numerals,
  ...numbers,
  ...sentences,
  ...tableRules,
};

/** All that is planted for the rule of a catalogue code; nothing for a rule without planters. */
export function plantsOf(code: string, clean: readonly CleanReport[], random: Random): readonly Planted[] {
  const changes = structure[code];
  const frames = [...(framed[code] ? [framed[code]] : []), ...(byUnit[code] ?? [])];
  return [
    ...(changes ? plantChanges(code, changes, clean, random) : []),
    ...frames.flatMap((one) => plantSentences(code, one, clean, random)),
  ];
}
