import type { UnitProfile } from '@/lib/template/unit-profile';

/** What a unit's issuing organ is usually called: 青禾镇 → 青禾镇人民政府, 柳溪街道 → 柳溪街道办事处. */
export function usualOrgan(name: string, level: UnitProfile['level']): string {
  if (name === '') return '';
  if (level === 'department') return name;
  if (level === 'subdistrict') return name.endsWith('办事处') ? name : `${name}办事处`;
  return name.endsWith('人民政府') ? name : `${name}人民政府`;
}

/** To whom the report usually goes: the committee and the government of the nearest superior. */
export function usualRecipients(nearest: string | undefined): string {
  return nearest ? `中共${nearest}委员会、${nearest}人民政府` : '';
}
