import data from './data/laws.json';
import misnomers from './data/misnomers.json';
import { createLawRegistry, type LawRegistry } from './law-registry';
import { parseLaws } from './parse-laws';

/** The registry of national laws, regulations and Party instruments that comes with the program. */
export const nationalLaws: LawRegistry = createLawRegistry(parseLaws(data, misnomers));
