import { CharClass } from './lexicon';
import type { NumberOrSkip } from './number-read';
import { readArabic } from './scan-arabic';
import { readHan } from './scan-han';
import { readDoubling, readHalf, readSeveral } from './scan-idiom';

/** Reads the number that begins at `at`, whose class the caller has looked up. */
export function readNumber(text: string, at: number, charClass: number): NumberOrSkip {
  if (charClass === CharClass.arabic) return readArabic(text, at);
  if (charClass === CharClass.han) return readHan(text, at);
  if (charClass === CharClass.several) return readSeveral(text, at);
  if (charClass === CharClass.half) return readHalf(text, at);
  return readDoubling(text, at);
}
