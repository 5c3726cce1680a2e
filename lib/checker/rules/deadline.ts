import { bases } from '../bases';
import type { Due } from '../check-env';
import type { Draft, Rule } from '../rule';
import { ruleSettings } from '../rule-settings';

const settings = ruleSettings('deadline', {
  notice: { about: '提前多少天提醒', usual: 14, least: 0, most: 90 },
});

const day = 24 * 60 * 60 * 1000;
const daysLeft = (today: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(today)) / day);

/** 2027-03-01 → 3月1日. */
const spoken = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** What is said of a report that has not been sent up: the nearest date first, and the other once it has passed too. */
function said({ today, report, publish }: Due, notice: number): Pick<Draft, 'what' | 'severity'> | null {
  const toReport = daysLeft(today, report);
  const toPublish = daysLeft(today, publish);
  if (toReport > notice) return null;
  if (toReport >= 0)
    return {
      what: `${spoken(report)}前报送，${toReport === 0 ? '今天是最后一天' : `还有${toReport}天`}。`,
      severity: 'info',
    };
  if (toPublish < 0) return { what: `已过${spoken(report)}和${spoken(publish)}，仍可报送和公开。` };
  const publication = toPublish === 0 ? '今天之内公开' : `${spoken(publish)}前公开，还有${toPublish}天`;
  return { what: `已过${spoken(report)}，仍可报送；${publication}。` };
}

export const deadline: Rule = {
  id: 'deadline',
  code: 'B01',
  kind: 'structure',
  glyph: '期',
  severity: 'warning',
  about: '报告还没有报送，而报送、公开的日期快到了或者已经过了。',
  why: '年度报告有报送和公开的日期。',
  how: '报送；已经报送的，请在系统里记下。',
  basis: bases.yearlyReport,
  settings: settings.declared,
  reads: 'parts',
  check({ title }, { env }) {
    if (env.due === undefined) return [];
    const found = said(env.due, settings.of(env).notice);
    return found ? [{ at: { block: title, from: 0, to: 0 }, words: '', ...found }] : [];
  },
};
