/** The administrator that the set-up test makes and the others sign in as. */
export const account = { name: '周明岚', username: 'zhouminglan', password: 'qinghe-2026-zhen' } as const;
