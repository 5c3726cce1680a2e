import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '@/lib/convert/read-workbook';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Attachment, Fact } from '@/lib/evidence/fact';
import { addAccount } from '@/lib/server/accounts/add-account';
import { setupToken } from '@/lib/server/setup/setup-token';
import { engines, must, openTestWorld, setupBody, type TestWorld } from '@/lib/server/testing/test-world';
import { shareWorld } from '@/lib/server/world';
import {
  factHistorySchema,
  ledgerChangedSchema,
  ledgerConflictsSchema,
  ledgerViewSchema,
  mappingsSchema,
  maxAttachmentBytes,
  maxFacts,
  maxLedgerBodyBytes,
} from '@/lib/workflow/ledger-wire';
import { errorBodySchema } from '@/lib/workflow/wire';
import * as auth from '../auth/[...path]/route';
import * as setup from '../setup/route';
import * as file from './[unit]/[year]/attachments/[sha256]/route';
import * as files from './[unit]/[year]/attachments/route';
import * as changes from './[unit]/[year]/changes/route';
import * as exported from './[unit]/[year]/export/route';
import * as history from './[unit]/[year]/facts/[fact]/history/route';
import * as imports from './[unit]/[year]/imports/route';
import * as mappings from './[unit]/[year]/mappings/route';
import * as view from './[unit]/[year]/route';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

const fact = (over: Partial<Fact> = {}): Fact => ({
  ...buildFact({ id: '', indicator: '调解纠纷数量', value: 312, unit: '件' }),
  ...over,
});

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pdf = new Uint8Array(Buffer.from('%PDF-1.7 调解工作台账'));

describe.each(engines)('the ledger over the protocol on %s', (engine) => {
  let test: TestWorld;
  /** Cookies by user name. */
  const cookies = new Map<string, string>();
  let unit = '';
  let year = 2030;

  type Call = {
    method?: 'GET' | 'POST';
    body?: unknown;
    bytes?: Uint8Array;
    query?: string;
    params?: object;
    as?: string;
  };

  const call = (handler: Handler, { method, body, bytes, query = '', params, as = 'zhou' }: Call = {}) =>
    handler(
      new Request(`http://localhost:3000/api/x${query}`, {
        method: method ?? (body === undefined && bytes === undefined ? 'GET' : 'POST'),
        headers: {
          'content-type': bytes ? 'application/octet-stream' : 'application/json',
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          cookie: cookies.get(as) ?? '',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
      }),
      { params: Promise.resolve({ unit, year: String(year), ...params }) },
    );

  const refusalOf = async (response: Response): Promise<[number, string, string]> => {
    const { error } = errorBodySchema.parse(await response.clone().json());
    expect(error.message).toMatch(/[\u4e00-\u9fff].*[。）]$/);
    return [response.status, error.code, error.message];
  };

  const change = async (...list: object[]) => call(changes.POST, { body: { changes: list } });
  const changed = async (...list: object[]) =>
    ledgerChangedSchema.parse(await (await change(...list)).json());
  const rows = async () => ledgerViewSchema.parse(await (await call(view.GET)).json()).rows;
  const upload = (bytes: Uint8Array, name: string, as = 'zhou') =>
    call(files.POST, { bytes, query: `?name=${encodeURIComponent(name)}`, as });

  async function addPerson(username: string, scope: string, role: 'auditor' | 'reviewer' | 'author') {
    const { db, auth: accounts, clock } = test.world;
    const { password } = await (await accounts()).$context;
    const passwordHash = await password.hash('yunchuan-2026-xian');
    const at = clock().toISOString();
    const actor = await addAccount(db, { name: '县里', username, passwordHash }, at);
    await db.insertInto('memberships').values({ actor, scope, role, created_at: at }).execute();
    const signIn = { username, password: 'yunchuan-2026-xian' };
    const request = new Request('http://localhost:3000/api/auth/sign-in/username', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        host: 'localhost:3000',
        origin: 'http://localhost:3000',
      },
      body: JSON.stringify(signIn),
    });
    const params = Promise.resolve({ path: ['sign-in', 'username'] });
    const response = await auth.POST(request, { params });
    cookies.set(username, response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  beforeAll(async () => {
    test = await openTestWorld(engine);
    shareWorld(test.world);
    const { db } = test.world;
    const body = setupBody((await setupToken(db)) ?? '', 'yes');
    const response = await call(setup.POST, { body, as: 'nobody' });
    cookies.set('zhou', response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
    const scopes = await db.selectFrom('scopes').selectAll().where('kind', '=', 'unit').execute();
    const own = scopes.find(({ name }) => name === '青禾镇')?.id ?? '';
    const other = scopes.find(({ name }) => name !== '青禾镇')?.id ?? '';
    await addPerson('auditor', own, 'auditor');
    await addPerson('reviewer', own, 'reviewer');
    await addPerson('neighbour', other, 'author');
    unit = own;
  });
  afterAll(() => test.end());

  it('gives a new unit an empty ledger that its people may write', async () => {
    const shown = ledgerViewSchema.parse(await (await call(view.GET)).json());
    expect(shown).toEqual({ unit, unitName: '青禾镇', year, writable: true, rows: [], uses: {} });
    const read = ledgerViewSchema.parse(await (await call(view.GET, { as: 'auditor' })).json());
    expect(read.writable).toBe(false);
  });

  it('takes changes and tells their history', async () => {
    const [row] = (await changed({ kind: 'add', fact: fact() })).rows;
    expect(row).toMatchObject({ revision: 1, by: '周明岚', fact: { id: 'F01', value: 312 } });
    await changed({ kind: 'edit', revision: 1, fact: fact({ id: 'F01', value: 320 }) });
    expect(await changed({ kind: 'remove', revision: 2, id: 'F01' })).toEqual({ rows: [], removed: ['F01'] });
    const told = await (await call(history.GET, { params: { fact: 'F01' } })).json();
    const { revisions } = factHistorySchema.parse(told);
    expect(revisions.map((one) => one.fact?.value ?? null)).toEqual([312, 320, null]);
    const unknown = await call(history.GET, { params: { fact: 'F99' } });
    expect((await refusalOf(unknown)).slice(0, 2)).toEqual([404, 'not-found']);
  });

  it('tells the later of two what stands there now', async () => {
    year += 1;
    await changed({ kind: 'add', fact: fact() });
    await changed({ kind: 'edit', revision: 1, fact: fact({ id: 'F01', value: 320 }) });
    const late = await change({ kind: 'edit', revision: 1, fact: fact({ id: 'F01', value: 299 }) });
    const [status, code] = await refusalOf(late);
    expect([status, code]).toEqual([409, 'stale-fact']);
    const { conflicts } = ledgerConflictsSchema.parse(await late.json());
    expect(conflicts).toMatchObject([
      { id: 'F01', row: { revision: 2, by: '周明岚', fact: { value: 320 } } },
    ]);
  });

  it.each([
    ['a row without words', { kind: 'add', fact: fact({ indicator: '' }) }, '有一条有误：没有指标名。'],
    [
      'a row without a value',
      { kind: 'add', fact: fact({ value: null }) },
      '“调解纠纷数量”这一条有误：没有数值。',
    ],
    ['a note that is too long', { kind: 'add', fact: fact({ note: '长'.repeat(2001) }) }, '备注太长'],
    ['a day that is none', { kind: 'add', fact: fact({ period: { from: '2026', to: '' } }) }, '期间应写成'],
    ['a formula that cannot be read', { kind: 'add', fact: fact({ formula: 'F01 ÷' }) }, '公式'],
    ['an unknown field', { kind: 'add', fact: { ...fact(), colour: 'red' } }, '不认识 colour'],
    ['an edit that names no revision', { kind: 'edit', fact: fact({ id: 'F01' }) }, '请求的内容不对'],
  ])('refuses %s with a sentence, and writes nothing', async (_, wrong, sentence) => {
    const before = await rows();
    const [status, code, message] = await refusalOf(await change({ kind: 'add', fact: fact() }, wrong));
    expect([status, code]).toEqual([422, 'bad-input']);
    expect(message).toContain(sentence);
    expect(await rows()).toEqual(before);
  });

  it('refuses too many rows, too many changes and too many bytes by name', async () => {
    const add = { kind: 'add', fact: fact() };
    const most = Array.from({ length: maxFacts }, () => add);
    expect((await refusalOf(await change(...most))).slice(0, 2)).toEqual([409, 'too-many-facts']);
    expect(await refusalOf(await change(...most, add))).toEqual([
      422,
      'bad-input',
      `一次最多改 ${maxFacts} 条。`,
    ]);
    const long = { kind: 'add', fact: { ...fact(), note: '长'.repeat(maxLedgerBodyBytes / 3) } };
    const [status, code, message] = await refusalOf(await change(long));
    expect([status, code]).toEqual([413, 'too-large']);
    expect(message).toContain('台账没有变动');
    expect((await refusalOf(await change())).slice(0, 2)).toEqual([422, 'bad-input']);
  });

  it('lets nobody in without an account, a neighbour see nothing and a reader write nothing', async () => {
    const body = { changes: [{ kind: 'add', fact: fact() }] };
    const importing = { original: sha256Of(pdf), sheet: '', shape: 's', mapping: null, ...body };
    const writing: readonly (readonly [Handler, Call])[] = [
      [changes.POST, { body }],
      [imports.POST, { body: importing }],
      [files.POST, { bytes: pdf, query: '?name=a.pdf' }],
    ];
    const reading: readonly (readonly [Handler, Call])[] = [
      [view.GET, {}],
      [mappings.GET, {}],
      [exported.GET, {}],
      [history.GET, { params: { fact: 'F01' } }],
      [file.GET, { params: { sha256: sha256Of(pdf) } }],
    ];
    const before = await rows();
    for (const [handler, given] of [...writing, ...reading]) {
      const refused = async (as: string) =>
        (await refusalOf(await call(handler, { ...given, as }))).slice(0, 2);
      expect(await refused('nobody')).toEqual([401, 'signed-out']);
      expect(await refused('neighbour')).toEqual([404, 'not-found']);
    }
    for (const [handler, given] of writing)
      for (const as of ['auditor', 'reviewer']) {
        const [status, code, message] = await refusalOf(await call(handler, { ...given, as }));
        expect([status, code, message]).toEqual([403, 'forbidden', expect.stringContaining('只能查看')]);
      }
    expect(await rows()).toEqual(before);
    const nowhere = await call(view.GET, { params: { unit: 'nosuch' } });
    expect((await refusalOf(nowhere)).slice(0, 2)).toEqual([404, 'not-found']);
    const noYear = await call(view.GET, { params: { year: '26' } });
    expect(await refusalOf(noYear)).toEqual([422, 'bad-input', '年度应在 2000 年以后。']);
  });

  it('gives the ledger out as a workbook that reads back to the same facts', async () => {
    year += 1;
    const { rows: made } = await changed(
      { kind: 'add', fact: fact({ office: '司法所', holder: '王秀兰' }) },
      { kind: 'add', fact: fact({ indicator: '调解成功数量', value: 304 }) },
      { kind: 'add', fact: fact({ indicator: '调解成功率', value: null, unit: '%', formula: 'F02/F01' }) },
    );
    const response = await call(exported.GET, { as: 'auditor' });
    expect(response.status).toBe(200);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toBe(
      `attachment; filename="report.xlsx"; filename*=UTF-8''青禾镇${year}年台账.xlsx`,
    );
    const name = `青禾镇${year}年台账.xlsx`;
    const read = must(readWorkbook(new Uint8Array(await response.arrayBuffer()), name));
    const words = read.grids[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
    expect(words[1]).toEqual(expect.arrayContaining(['F01', '调解纠纷数量', '312', '司法所', '王秀兰']));
    expect(words).toHaveLength(made.length + 1);
    const last = await test.world.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').execute();
    expect([last[0]?.verb, JSON.parse(last[0]?.detail ?? '')]).toEqual([
      'export',
      { format: 'ledger-xlsx', year, facts: 3 },
    ]);
  });

  it('keeps a file once, by its bytes, and gives it out as a download only', async () => {
    const response = await upload(pdf, '调解台账.pdf');
    expect(response.status).toBe(201);
    const kept: Attachment = await response.json();
    const type = 'application/pdf';
    expect(kept).toEqual({ sha256: sha256Of(pdf), name: '调解台账.pdf', size: pdf.length, type });
    expect(await (await upload(pdf, '另一个名字')).json()).toEqual({ ...kept, name: '另一个名字' });
    const stored = await test.world.db.selectFrom('attachments').select('name').execute();
    expect(stored).toEqual([{ name: '调解台账.pdf' }]);

    const given = await call(file.GET, { params: { sha256: kept.sha256 }, as: 'auditor' });
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(pdf);
    expect(given.headers.get('content-type')).toBe(type);
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
    expect(decodeURIComponent(given.headers.get('content-disposition') ?? '')).toBe(
      `attachment; filename="report.pdf"; filename*=UTF-8''调解台账.pdf`,
    );
  });

  it('gives out a file whose name has no ending', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { sha256 } = await (await upload(bytes, '扫描件（一）')).json();
    const given = await call(file.GET, { params: { sha256 } });
    expect([given.status, given.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
  });

  it('refuses a file that is empty, nameless or too large', async () => {
    expect(await refusalOf(await upload(new Uint8Array(), 'a.pdf'))).toEqual([
      422,
      'bad-input',
      expect.stringContaining('空文件'),
    ]);
    expect((await refusalOf(await upload(pdf, ' ')))[2]).toBe('文件没有名称。');
    const [status, code, message] = await refusalOf(
      await upload(new Uint8Array(maxAttachmentBytes + 1), 'a.pdf'),
    );
    expect([status, code]).toEqual([413, 'too-large']);
    expect(message).toContain('20 MB');
    const missing = await call(file.GET, { params: { sha256: 'f'.repeat(64) } });
    expect((await refusalOf(missing)).slice(0, 2)).toEqual([404, 'not-found']);
  });

  it('lets a fact name only files that the unit has, and says of them what is true', async () => {
    year += 1;
    const sha256 = sha256Of(pdf);
    const claimed = { sha256, name: '证明.pdf', size: 1, type: 'text/html' };
    const { rows: made } = await changed({ kind: 'add', fact: fact({ attachments: [claimed] }) });
    const expected = { ...claimed, size: pdf.length, type: 'application/pdf' };
    expect(made[0]?.fact.attachments).toEqual([expected]);
    const missing = fact({ attachments: [{ ...claimed, sha256: 'a'.repeat(64) }] });
    expect(await refusalOf(await change({ kind: 'add', fact: missing }))).toEqual([
      422,
      'bad-input',
      expect.stringContaining('附件“证明.pdf”不在服务器上'),
    ]);
  });

  it('imports what was confirmed, remembers the mapping for files of that shape and keeps which file it was', async () => {
    year += 1;
    const original = sha256Of(pdf);
    const body = {
      original,
      sheet: '台账',
      shape: 'c0ffee',
      mapping: { indicator: 1, value: 3 },
      changes: [fact(), fact({ value: 5 })].map((one) => ({ kind: 'add', fact: one })),
    };
    const response = await call(imports.POST, { body });
    expect([response.status, ledgerChangedSchema.parse(await response.json()).rows.length]).toEqual([200, 2]);
    const again = { ...body, mapping: null, changes: [{ kind: 'remove', revision: 1, id: 'F02' }] };
    expect((await call(imports.POST, { body: again })).status).toBe(200);
    const known = mappingsSchema.parse(await (await call(mappings.GET)).json());
    expect(known).toEqual({ mappings: { c0ffee: body.mapping } });
    const records = await test.world.db
      .selectFrom('imports')
      .select(['sha256', 'sheet', 'changes', 'year'])
      .orderBy('changes', 'desc')
      .execute();
    const record = { sha256: original, sheet: '台账', year };
    expect(records).toEqual([
      { ...record, changes: 2 },
      { ...record, changes: 1 },
    ]);
  });

  it('imports nothing of a file that was not kept, of a mapping that is too long, or over somebody’s change', async () => {
    const before = await rows();
    const body = {
      original: sha256Of(pdf),
      sheet: '台账',
      shape: 'dead',
      mapping: null,
      changes: [
        { kind: 'add', fact: fact() },
        { kind: 'edit', revision: 9, fact: fact({ id: 'F01' }) },
      ],
    };
    const refused = async (over: object) =>
      refusalOf(await call(imports.POST, { body: { ...body, ...over } }));
    expect((await refused({ original: 'a'.repeat(64) }))[2]).toContain('原文件不在服务器上');
    expect((await refused({ mapping: { note: '长'.repeat(20_000) } }))[2]).toContain('太长');
    const stale = await call(imports.POST, { body: { ...body, mapping: { a: 1 } } });
    expect((await refusalOf(stale)).slice(0, 2)).toEqual([409, 'stale-fact']);
    expect(ledgerConflictsSchema.parse(await stale.json()).conflicts).toHaveLength(1);
    expect(await rows()).toEqual(before);
    const known = mappingsSchema.parse(await (await call(mappings.GET)).json());
    expect(known.mappings).not.toHaveProperty('dead');
  });
});
