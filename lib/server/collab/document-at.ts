import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { checkDocument } from '@/lib/schema/check-document';
import { migrate } from '@/lib/schema/migrations/migrate';
import { schema } from '@/lib/schema/schema';
import type { Database } from '../db/open-database';

/** The latest documents of the reports in use, valid only for their version; a few hundred at most. */
const latest = new Map<string, { readonly version: number; readonly doc: Node }>();
const keep = 200;

export function rememberDocument(report: string, version: number, doc: Node): void {
  latest.delete(report);
  latest.set(report, { version, doc });
  const oldest = latest.size > keep ? latest.keys().next().value : undefined;
  if (oldest !== undefined) latest.delete(oldest);
}

/**
 * The document of a report at a version that its log has reached: the nearest snapshot and the steps from there.
 * Throws when the log is damaged, with the version at which it is.
 */
export async function documentAt(db: Database, report: string, version: number): Promise<Node> {
  const known = latest.get(report);
  if (known?.version === version) return known.doc;
  const snapshot = await db
    .selectFrom('snapshots')
    .select(['version', 'schema_version', 'doc'])
    .where('report', '=', report)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!snapshot) throw new Error(`report ${report}: no snapshot at or before version ${version}`);
  const start = openSnapshot(report, snapshot);
  const usable = known && known.version < version && known.version > snapshot.version ? known : null;
  const doc = await replay(db, report, usable ?? { version: snapshot.version, doc: start }, version);
  if (!known || known.version < version) rememberDocument(report, version, doc);
  return doc;
}

function openSnapshot(
  report: string,
  row: { readonly version: number; readonly schema_version: number; readonly doc: string },
): Node {
  const migrated = migrate({ version: row.schema_version, doc: JSON.parse(row.doc) });
  const checked = migrated.ok ? checkDocument(migrated.value) : migrated;
  if (!checked.ok) throw new Error(`report ${report}, snapshot ${row.version}: ${checked.error.message}`);
  return checked.value;
}

async function replay(
  db: Database,
  report: string,
  from: { readonly version: number; readonly doc: Node },
  version: number,
): Promise<Node> {
  if (from.version === version) return from.doc;
  const rows = await db
    .selectFrom('report_steps')
    .select(['version', 'step'])
    .where('report', '=', report)
    .where('version', '>', from.version)
    .where('version', '<=', version)
    .orderBy('version')
    .execute();
  let doc = from.doc;
  let at = from.version;
  for (const row of rows) {
    if (row.version !== at + 1) throw new Error(`report ${report}: step ${at + 1} is missing`);
    const result = Step.fromJSON(schema, JSON.parse(row.step)).apply(doc);
    if (!result.doc) throw new Error(`report ${report}, step ${row.version}: ${result.failed}`);
    doc = result.doc;
    at = row.version;
  }
  if (at !== version) throw new Error(`report ${report}: the log ends at ${at}, not at ${version}`);
  return doc;
}
