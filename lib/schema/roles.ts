/** The parts of a report that the rule on yearly reports asks for; `other` is any further level-1 section. */
export const partRoles = ['achievements', 'firstResponsible', 'shortcomings', 'plan', 'other'] as const;

export type PartRole = (typeof partRoles)[number];

/** The four that must be there. */
export const requiredRoles = ['achievements', 'firstResponsible', 'shortcomings', 'plan'] as const;

export type RequiredRole = (typeof requiredRoles)[number];
