import { valueText } from '@/components/ledger/value-text';
import type { Fact } from '@/lib/evidence/fact';

/** 312 人次: a fact’s value with its unit. */
export const figureOf = (fact: Fact): string => `${valueText(fact)} ${fact.unit}`.trim();
