import type { PartRole } from '../schema/roles';
import type { GuidancePoint, LegalBasis, Template } from './template';

/** What stands beside a part while it is written. */
export type PartGuidance = {
  readonly role: PartRole;
  /** The heading the template suggests, with its placeholders. */
  readonly heading: string;
  readonly about: string;
  readonly basis: readonly LegalBasis[];
  readonly points: readonly GuidancePoint[];
};

/** The guidance of a part; null where the template has no such part. */
export function guidanceFor(template: Template, role: PartRole): PartGuidance | null {
  const part = template.parts.find((candidate) => candidate.role === role);
  if (!part) return null;
  const { heading, about, basis, points } = part;
  return { role, heading, about, basis, points };
}
