export const unitLevels = ['town', 'township', 'subdistrict', 'county', 'department'] as const;

/** 单位: whose report it is. Names as they appear in documents, without 中共 or 人民政府 unless said. */
export type UnitProfile = {
  /** 青禾镇 */
  readonly name: string;
  readonly level: (typeof unitLevels)[number];
  /** 青禾镇人民政府: the organ that issues the report. */
  readonly organ: string;
  /** From the nearest upwards: 云川县, 临江市, … */
  readonly superiors: readonly string[];
  /** 主送机关: the addressees of the report. */
  readonly recipients: readonly string[];
  /** Villages and communities below it. */
  readonly villages: readonly string[];
  readonly shortNames: readonly string[];
};
