import { ok, type Result, refuse } from '../../base/result';
import { schemaVersion } from '../schema';

/** A stored document as JSON together with the schema version it was written by. */
export type StoredDocument = { readonly version: number; readonly doc: unknown };

/** Pure JSON → JSON, from version n to n + 1. */
export type Migration = (doc: unknown) => unknown;

/** `migrations[n]` leads from version n to n + 1. */
const migrations: Readonly<Record<number, Migration>> = {};

/** Brings a stored document to the present schema; refuses (`newer-schema`) one written by a newer Shibao. */
export function migrate(
  stored: StoredDocument,
  steps: Readonly<Record<number, Migration>> = migrations,
  target: number = schemaVersion,
): Result<unknown> {
  if (stored.version > target)
    return refuse('newer-schema', '这份报告由更新版本的实报保存，请先升级实报再打开。文字没有改动。');
  let doc = stored.doc;
  for (let version = stored.version; version < target; version++) {
    const step = steps[version];
    if (!step) return refuse('missing-migration', `缺少从第 ${version} 版文稿结构升级的步骤，请联系管理员。`);
    doc = step(doc);
  }
  return ok(doc);
}
