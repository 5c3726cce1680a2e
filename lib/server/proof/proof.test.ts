import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFigures } from '@/lib/convert/proof/sample';
import { attachedSample, copy } from '@/lib/convert/testing/proof-sample';
import type { Attachment } from '@/lib/evidence/fact';
import type { Actor } from '@/lib/workflow/actor';
import { proofQuerySchema, sampleQuerySchema } from '@/lib/workflow/proof-wire';
import { attachmentsIn } from '../attachments/attachment-store';
import { createReport } from '../reports/commands/create-report';
import { findReport, type ReportRow } from '../reports/find-report';
import { homeUnit } from '../reports/queries/home-unit';
import { setUp } from '../setup/set-up';
import { setupToken } from '../setup/setup-token';
import {
  actorNamed,
  codeOf,
  engines,
  must,
  openTestWorld,
  setupBody,
  type TestWorld,
} from '../testing/test-world';
import type { World } from '../world';
import { exportProof } from './export-proof';
import { exportSample } from './export-sample';
import { mostAttachmentBytes, sampledAttachments, sha256Of } from './sampled-attachments';

describe('what a reviewer may ask for', () => {
  const messageOf = (parsed: {
    readonly error?: { readonly issues: readonly { message: string }[] } | undefined;
  }) => parsed.error?.issues[0]?.message;

  it('is twenty figures unless said, and from one to two hundred', () => {
    expect(sampleQuerySchema.parse({ format: 'pdf' })).toEqual({ format: 'pdf', count: 20 });
    expect(sampleQuerySchema.parse({ format: 'zip', count: '200', seed: '青禾-1' }).count).toBe(200);
    for (const count of ['0', '201', '1.5', 'x', '-3'])
      expect(messageOf(sampleQuerySchema.safeParse({ format: 'pdf', count }))).toBe(
        '抽查的个数应是 1 到 200 的整数。',
      );
  });

  it('has a seed that can be printed and typed again', () => {
    for (const seed of ['', 'a b', '<b>', 'x'.repeat(41)])
      expect(messageOf(sampleQuerySchema.safeParse({ format: 'pdf', seed }))).toMatch(/^抽取种子用/);
  });

  it('comes in formats that are named where another is asked for', () => {
    expect(messageOf(proofQuerySchema.safeParse({ format: 'txt' }))).toBe('核对件只有 docx、pdf 两种格式。');
    expect(messageOf(sampleQuerySchema.safeParse({ format: 'docx' }))).toBe(
      '数字抽查只有 pdf、zip 两种格式。',
    );
  });
});

describe.each(engines)('proof copies on %s', (engine) => {
  let test: TestWorld;
  let world: World;
  let actor: Actor;
  let report: ReportRow;

  beforeAll(async () => {
    test = await openTestWorld(engine);
    world = test.world;
    must(await setUp(world, setupBody((await setupToken(world.db)) ?? '', 'yes')));
    actor = await actorNamed(world, 'zhou');
    const { id } = await world.db
      .selectFrom('reports')
      .select('id')
      .where('year', '=', 2026)
      .executeTakeFirstOrThrow();
    report = must(await findReport(world, actor, 'export', id));
  }, 60_000);
  afterAll(() => test.end());

  it('leave under the report’s title, the notes numbered from one', async () => {
    const file = must(await exportProof(world, actor, report, { format: 'docx' }));
    expect(file.name).toMatch(/^青禾镇.*（核对件）\.docx$/);
    const xml = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array());
    const notes = [...xml.matchAll(/>\[(\d+)\]</g)].map(([, number]) => Number(number));
    expect(notes.length).toBeGreaterThan(30);
    expect(notes).toEqual(notes.map((_, i) => i + 1));
  });

  it('are refused where no number asks for a proof, and for a version that is not there', async () => {
    const unit = must(await homeUnit(world, actor));
    const made = { kind: 'template', template: 'annual-report', year: 2031 } as const;
    const { id } = must(await createReport(world, actor, unit, made));
    const empty = must(await findReport(world, actor, 'export', id));
    for (const result of [
      await exportProof(world, actor, empty, { format: 'docx' }),
      await exportSample(world, actor, empty, { format: 'pdf', count: 20 }),
    ]) {
      expect(codeOf(result)).toBe('no-numbers');
      expect(result.ok ? '' : result.error.message).toMatch(/^没有生成文件：.*没有改动.*再导出。$/);
    }
    const ahead = report.version + 1;
    expect(codeOf(await exportProof(world, actor, report, { format: 'pdf', version: ahead }))).toBe(
      'not-found',
    );
    const draw = { format: 'zip', count: 20, version: ahead } as const;
    expect(codeOf(await exportSample(world, actor, report, draw))).toBe('not-found');
  });

  it('leave a row in the audit log', async () => {
    await exportProof(world, actor, report, { format: 'docx', version: 0 });
    const last = await world.db
      .selectFrom('audit')
      .select(['verb', 'subject', 'actor', 'detail'])
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    expect(last).toMatchObject({ verb: 'export', subject: report.id, actor: actor.id });
    expect(JSON.parse(last?.detail ?? '')).toEqual({ format: 'proof-docx', version: 0 });
  });

  describe('the attachments of a sample', () => {
    /** A sample of every figure, the first of which rests on these files. */
    function sampleWith(attachments: readonly Attachment[]) {
      const checked = attachedSample();
      const facts = checked.facts.map((fact) => ({
        ...fact,
        attachments: fact.id === 'F01' ? attachments : [],
      }));
      return must(drawFigures({ ...checked, facts }, { count: 200, seed: 'all' }, copy));
    }
    const absent: Attachment = {
      sha256: 'cd'.repeat(32),
      name: '丢了.pdf',
      size: 3,
      type: 'application/pdf',
    };

    it('are read from the unit’s own files, each once; a lost one is told', async () => {
      const bytes = strToU8('学习记录');
      const by = { by: actor.id, at: copy.at };
      const store = attachmentsIn(world.db);
      const kept = await store.put({ unit: report.scopeId, name: '记录.txt', bytes, ...by });
      const found = must(await sampledAttachments(store, report.scopeId, sampleWith([kept, absent])));
      expect(
        found.map(({ fact, attachment, bytes: read }) => [fact, attachment.name, read && sha256Of(read)]),
      ).toEqual([
        ['F01', '记录.txt', kept.sha256],
        ['F01', '丢了.pdf', null],
      ]);
      const elsewhere = must(await sampledAttachments(store, 'another-unit', sampleWith([kept])));
      expect(elsewhere.map((one) => one.bytes)).toEqual([null]);
    });

    it('are left out where the bytes are no longer those that the ledger names', async () => {
      const bytes = strToU8('改过的');
      const store = { ...attachmentsIn(world.db), get: async () => ({ attachment: absent, bytes }) };
      const found = must(await sampledAttachments(store, report.scopeId, sampleWith([absent])));
      expect(found[0]?.bytes).toBeNull();
    });

    it('are refused before they are read where one pack cannot hold them', async () => {
      const many = Array.from({ length: 11 }, (_, i) => ({
        ...absent,
        name: `${i}.pdf`,
        size: mostAttachmentBytes / 10,
      }));
      const result = await sampledAttachments(attachmentsIn(world.db), report.scopeId, sampleWith(many));
      expect(codeOf(result)).toBe('too-large');
      expect(result.ok ? '' : result.error.message).toContain('220 MB，超过 200 MB');
    });
  });
});
