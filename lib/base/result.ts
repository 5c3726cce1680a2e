/** A refusal has a name (for code and tests) and a Chinese sentence (for the person: what happened, what to do). */
export type Refusal = { readonly code: string; readonly message: string };

/** A value or a refusal; below floor 6 errors travel as values. */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = (code: string, message: string): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { code, message },
});
