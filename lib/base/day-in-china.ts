const eightHours = 8 * 60 * 60 * 1000;

/** The calendar day of a moment where the reports are written (UTC+8), as 2026-12-31. */
export const dayInChina = (moment: Date): string =>
  new Date(moment.getTime() + eightHours).toISOString().slice(0, 10);
