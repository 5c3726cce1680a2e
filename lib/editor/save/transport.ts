import type { StepsSince, SubmitStepsBody } from '@/lib/workflow/wire';
import type { Trouble } from './machine';

export type SubmitAnswer =
  | { readonly kind: 'accepted'; readonly version: number }
  | { readonly kind: 'stale' }
  /** Too many steps at once; fewer may pass. */
  | { readonly kind: 'tooLarge'; readonly message: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export type SinceAnswer =
  | { readonly kind: 'steps'; readonly since: StepsSince }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** The server as the saver sees it. No method throws. */
export type Transport = {
  submit(body: SubmitStepsBody): Promise<SubmitAnswer>;
  since(version: number): Promise<SinceAnswer>;
  /** Calls back with steps as the server takes them, also this client’s own; returns the way to stop. */
  listen(version: () => number, receive: (steps: StepsSince) => void): () => void;
};
