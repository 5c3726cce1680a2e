import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupToken } from '@/lib/server/setup/setup-token';
import { engines, openTestWorld, setupBody, type TestWorld } from '@/lib/server/testing/test-world';
import { shareWorld } from '@/lib/server/world';
import { errorBodySchema, reportViewSchema, stepsSinceSchema } from '@/lib/workflow/wire';
import * as auth from './auth/[...path]/route';
import * as health from './health/route';
import * as exported from './reports/[id]/export/route';
import * as report from './reports/[id]/route';
import * as steps from './reports/[id]/steps/route';
import * as stream from './reports/[id]/stream/route';
import * as reports from './reports/route';
import * as setup from './setup/route';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

const typing = (text: string) => ({
  stepType: 'replace',
  from: 1,
  to: 1,
  slice: { content: [{ type: 'text', text }] },
});

describe.each(engines)('the protocol on %s', (engine) => {
  let test: TestWorld;
  let cookie = '';
  let id = '';

  beforeAll(async () => {
    test = await openTestWorld(engine);
    shareWorld(test.world);
  });
  afterAll(() => test.end());

  type Call = {
    body?: unknown;
    path?: string;
    query?: string;
    params?: Record<string, string | string[]>;
    as?: 'nobody';
    headers?: Record<string, string>;
  };

  const call = (
    handler: Handler,
    { body, path = 'x', query = '', params = { id }, as, headers }: Call = {},
  ): Promise<Response> =>
    handler(
      new Request(`http://localhost:3000/api/${path}${query}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'content-type': 'application/json',
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          ...(as === 'nobody' ? {} : { cookie }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
      { params: Promise.resolve(params) },
    );

  const refusalOf = async (response: Response): Promise<[number, string]> => {
    const { error } = errorBodySchema.parse(await response.json());
    expect(error.message).toMatch(/[\u4e00-\u9fff].*[。）]$/);
    return [response.status, error.code];
  };

  it('tells that it is well, and on which engine', async () => {
    const response = await call(health.GET, { as: 'nobody' });
    expect(await response.json()).toEqual({ status: 'ok', database: engine });
  });

  it('sets up with the token, once, and signs the administrator in', async () => {
    expect(await refusalOf(await call(setup.POST, { body: setupBody('wrong'), as: 'nobody' }))).toEqual([
      403,
      'forbidden',
    ]);
    const weak = setupBody('x');
    const short = { ...weak, account: { ...weak.account, password: 'short' } };
    expect(await refusalOf(await call(setup.POST, { body: short, as: 'nobody' }))).toEqual([
      422,
      'bad-input',
    ]);
    const body = setupBody((await setupToken(test.world.db)) ?? '');
    const response = await call(setup.POST, { body, as: 'nobody' });
    expect(response.status).toBe(201);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await refusalOf(await call(setup.POST, { body, as: 'nobody' }))).toEqual([409, 'already-set-up']);
  });

  it('makes a report and gives it back', async () => {
    const body = { kind: 'template', template: 'annual-report', year: 2026 };
    expect(await refusalOf(await call(reports.POST, { body, as: 'nobody' }))).toEqual([401, 'signed-out']);
    const response = await call(reports.POST, { body });
    expect(response.status).toBe(201);
    ({ id } = await response.json());
    const view = reportViewSchema.parse(await (await call(report.GET)).json());
    expect(view).toMatchObject({ id, year: 2026, status: 'draft', version: 0 });
  });

  it('takes steps and names each refusal with its number', async () => {
    const good = { version: 0, steps: [typing('甲')], clientId: 'c1' };
    const answered = await call(steps.POST, { body: good });
    expect([answered.status, await answered.json()]).toEqual([200, { version: 1 }]);

    const stale = await call(steps.POST, { body: good });
    expect([stale.status, (await stale.json()).version]).toEqual([409, 1]);
    const refused = async (over: object, as?: 'nobody') =>
      refusalOf(await call(steps.POST, { body: { ...good, version: 1, ...over }, ...(as && { as }) }));
    expect(await refused({ version: 99 })).toEqual([410, 'history-gone']);
    expect(await refused({ steps: [{ stepType: 'replace', from: 90_000, to: 90_001 }] })).toEqual([
      422,
      'invalid-steps',
    ]);
    expect(await refused({ steps: [] })).toEqual([422, 'bad-input']);
    expect(await refused({ steps: Array.from({ length: 1001 }, () => typing('字')) })).toEqual([
      413,
      'too-large',
    ]);
    expect(await refused({ clientId: 'x'.repeat(5_000_000) })).toEqual([413, 'too-large']);
    expect(await refused({}, 'nobody')).toEqual([401, 'signed-out']);
    expect(await refusalOf(await call(steps.POST, { body: good, params: { id: 'nosuch' } }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('gives the steps since a version', async () => {
    const since = stepsSinceSchema.parse(await (await call(steps.GET, { query: '?since=0' })).json());
    expect(since).toEqual({ version: 1, steps: [typing('甲')], clientIds: ['c1'] });
    expect(await refusalOf(await call(steps.GET, { query: '?since=7' }))).toEqual([410, 'history-gone']);
    expect((await call(steps.GET, { query: '?since=x' })).status).toBe(422);
  });

  it('streams what others write, uncompressed, and goes on where a reader left off', async () => {
    const response = await call(stream.GET, { query: '?since=1' });
    expect(response.headers.get('cache-control')).toContain('no-transform');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('retry: 2000\n\n');
    await call(steps.POST, { body: { version: 1, steps: [typing('乙')], clientId: 'c2' } });
    const event = (await reader?.read())?.value ?? '';
    expect(event).toMatch(/^event: steps\nid: 2\ndata: /);
    expect(JSON.parse(event.split('data: ')[1] ?? '').clientIds).toEqual(['c2']);
    await reader?.cancel();
    await call(steps.POST, { body: { version: 2, steps: [typing('丙')], clientId: 'c3' } });
    const again = await call(stream.GET, { query: '?since=1', headers: { 'last-event-id': '2' } });
    const second = again.body?.pipeThrough(new TextDecoderStream()).getReader();
    await second?.read();
    expect((await second?.read())?.value).toMatch(/^event: steps\nid: 3\n.*"clientIds":\["c3"\]/);
    await second?.cancel();
  });

  it('exports a draft under its title and refuses a report with open slots', async () => {
    const query = '?format=txt';
    expect(await refusalOf(await call(exported.GET, { query }))).toEqual([409, 'slots-left']);
    const response = await call(exported.GET, { query: `${query}&draft=1&version=0` });
    expect(response.status).toBe(200);
    const disposition = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(disposition).toMatch(/^attachment; filename="report\.txt"; filename\*=UTF-8''.*青禾镇.*\.txt$/);
    expect(await response.text()).not.toContain('甲');
    expect(await refusalOf(await call(exported.GET, { query: '?format=exe' }))).toEqual([422, 'bad-input']);
    expect(await refusalOf(await call(exported.GET, { query: `${query}&version=9` }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('exports a DOCX that is a zip file', async () => {
    const response = await call(exported.GET, { query: '?format=docx&draft=1' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('signs out', async () => {
    const params = { path: ['sign-out'] };
    expect((await call(auth.POST, { body: {}, path: 'auth/sign-out', params })).status).toBe(200);
    expect(await refusalOf(await call(report.GET))).toEqual([401, 'signed-out']);
  });
});
