import type { UnitProfile } from '@/lib/template/unit-profile';

const place = /^[\u4e00-\u9fa5]{2,9}?(?:省|市|自治区|自治州|自治县|自治旗|县|区|州|旗|镇|乡|街道)(?!级)/;

/** Whether a cited title is a local regulation or a paper of the unit's own, which no national registry knows. */
export function isLocalInstrument(title: string, unit: UnitProfile | null): boolean {
  const names = unit ? [unit.name, unit.organ, ...unit.superiors] : [];
  return place.test(title) || names.some((name) => name !== '' && title.includes(name));
}
