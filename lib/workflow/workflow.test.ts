import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from './actor';
import { can, type Subject, verbs } from './policy';
import { type ReportStatus, reportStatuses, statusName } from './report-status';
import { initialStatus, statusAfter, transitions } from './transitions';

const actor = (role: Role, scope: string): Actor => ({ id: 'a', name: '甲', memberships: [{ role, scope }] });
const report = (status: ReportStatus | null, scope = 'p/c/u1/'): Subject => ({ scope, status });

describe('the workflow', () => {
  it('reaches every status from the first one', () => {
    const reached = new Set<ReportStatus>([initialStatus]);
    for (const _ of reportStatuses)
      for (const row of transitions) if (reached.has(row.from)) reached.add(row.to);
    expect([...reached].sort()).toEqual([...reportStatuses].sort());
  });

  it('names every status in Chinese, each differently', () => {
    expect(new Set(Object.values(statusName)).size).toBe(reportStatuses.length);
  });

  it('has one answer for each verb in each status', () => {
    const keys = transitions.map((row) => `${row.from} ${row.verb}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leads nowhere from a published report', () => {
    expect(transitions.filter((row) => row.from === 'published')).toEqual([]);
    expect(statusAfter('published', 'submit')).toBeNull();
  });

  it('knows each of its verbs as a permission', () => {
    for (const row of transitions) expect(verbs).toContain(row.verb);
  });
});

describe('the policy', () => {
  it('lets each verb be done by somebody and refuses it to a stranger', () => {
    const stranger: Actor = { id: 's', name: '乙', memberships: [] };
    for (const verb of verbs) {
      const somebody = roles.some((role) =>
        [null, ...reportStatuses].some((status) => can(actor(role, 'p/c/u1/'), verb, report(status))),
      );
      expect(somebody, verb).toBe(true);
      for (const status of reportStatuses) expect(can(stranger, verb, report(status)), verb).toBe(false);
    }
  });

  it('keeps a submitted report as it is', () => {
    expect(can(actor('author', 'p/c/u1/'), 'edit', report('submitted'))).toBe(false);
    expect(can(actor('author', 'p/c/u1/'), 'edit', report('returned'))).toBe(true);
  });

  it('lets the unit answer findings while it writes, and no reviewer do it in its name', () => {
    expect(can(actor('author', 'p/c/u1/'), 'answer', report('returned'))).toBe(true);
    expect(can(actor('author', 'p/c/u1/'), 'answer', report('submitted'))).toBe(false);
    expect(can(actor('reviewer', 'p/c/'), 'answer', report('draft'))).toBe(false);
    expect(can(actor('reviewer', 'p/c/'), 'read', report('draft'))).toBe(true);
  });

  it('lets the unit keep its ledger and everyone over it read it', () => {
    const ledger = report(null);
    for (const role of roles) {
      expect(can(actor(role, 'p/c/'), 'readLedger', ledger), role).toBe(true);
      expect(can(actor(role, 'p/c/u2/'), 'readLedger', ledger), role).toBe(false);
    }
    const keepers = roles.filter((role) => can(actor(role, 'p/c/u1/'), 'writeLedger', ledger));
    expect(keepers).toEqual(['author', 'administrator']);
  });

  it('does not let an auditor change anything', () => {
    const changing = verbs.filter((verb) => !['read', 'export', 'readLedger', 'audit'].includes(verb));
    for (const verb of changing)
      for (const status of reportStatuses)
        expect(can(actor('auditor', 'p/'), verb, report(status)), `${verb} ${status}`).toBe(false);
  });

  it('reaches down from a county to its units but not sideways or up', () => {
    expect(can(actor('reviewer', 'p/c/'), 'return', report('submitted'))).toBe(true);
    expect(can(actor('reviewer', 'p/c/u2/'), 'return', report('submitted'))).toBe(false);
    expect(can(actor('author', 'p/c/u1/'), 'read', report('draft', 'p/c/'))).toBe(false);
  });

  it('does not take unit u10 for a part of unit u1', () => {
    expect(can(actor('author', 'p/c/u1/'), 'read', report('draft', 'p/c/u10/'))).toBe(false);
  });
});
