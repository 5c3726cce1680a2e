import type { z } from 'zod';
import type { Result } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import type { ledgerParams } from '@/lib/workflow/ledger-wire';
import type { World } from '../world';
import { findLedger, type Ledger, type LedgerVerb } from './find-ledger';

type Input = { readonly params: z.infer<typeof ledgerParams> };

/** The policy of a route about one ledger: its unit is in the actor’s scopes and `verb` is allowed. */
export const permitOnLedger =
  (verb: LedgerVerb) =>
  (world: World, actor: Actor, { params }: Input): Promise<Result<Ledger>> =>
    findLedger(world, actor, verb, params);
