/** 起草人 审核人 管理员 审计员. An auditor reads everything in the scope and changes nothing. */
export const roles = ['author', 'reviewer', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/**
 * 辖区 as a path of ids from the province down, each closed by a slash: `p1/c7/u3/`. A scope covers itself and
 * all that lies below it.
 */
export type ScopePath = string;

const covers = (outer: ScopePath, inner: ScopePath): boolean => inner.startsWith(outer);

export type Membership = { readonly role: Role; readonly scope: ScopePath };

/** Who acts: an account and what it may be, where. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
};

/** Whether the actor holds one of `wanted` in a scope that covers `scope`. */
export const holds = (actor: Actor, wanted: readonly Role[], scope: ScopePath): boolean =>
  actor.memberships.some((held) => wanted.includes(held.role) && covers(held.scope, scope));
