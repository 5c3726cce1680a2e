import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';

/** A fact as a database has it, JSON; one written by an earlier version says nothing of the fields that came later. */
export const storedFact = (json: string): Fact => buildFact(JSON.parse(json));
