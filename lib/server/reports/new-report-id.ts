import { randomBytes } from 'node:crypto';

/** Sixteen letters and digits that nobody guesses. */
export const newReportId = (): string => randomBytes(12).toString('base64url').replace(/[-_]/g, '0');
