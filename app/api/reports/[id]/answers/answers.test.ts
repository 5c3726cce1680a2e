import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '@/lib/checker/answer';
import { setupToken } from '@/lib/server/setup/setup-token';
import { engines, openTestWorld, setupBody, type TestWorld } from '@/lib/server/testing/test-world';
import { shareWorld } from '@/lib/server/world';
import { answerListSchema, answerViewSchema, errorBodySchema } from '@/lib/workflow/wire';
import * as setup from '../../../setup/route';
import * as reports from '../../route';
import * as findings from '../findings/route';
import * as answer from './[answer]/route';
import * as answers from './route';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

const waiver = {
  kind: 'waiver',
  rule: 'unsupported-number',
  finding: 'abcdefghijk',
  block: 'b1',
  words: '217件',
  nth: 0,
  of: 1,
  around: { before: '全年办结', after: '。' },
  category: 'scope',
  reason: '按县统计局公布的口径填写',
};

describe.each(engines)('answers over the protocol on %s', (engine) => {
  let test: TestWorld;
  let cookie = '';
  let id = '';

  type Call = { method?: string; body?: unknown; query?: string; params?: object; as?: 'nobody' };

  const call = (handler: Handler, { method, body, query = '', params, as }: Call = {}): Promise<Response> =>
    handler(
      new Request(`http://localhost:3000/api/x${query}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          'content-type': 'application/json',
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          ...(as === 'nobody' ? {} : { cookie }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
      { params: Promise.resolve({ id, ...params }) },
    );

  const refusalOf = async (response: Response): Promise<[number, string, string]> => {
    const { error } = errorBodySchema.parse(await response.json());
    expect(error.message).toMatch(/[\u4e00-\u9fff].*[。）]$/);
    return [response.status, error.code, error.message];
  };

  const list = async () => answerListSchema.parse(await (await call(answers.GET)).json()).answers;

  beforeAll(async () => {
    test = await openTestWorld(engine);
    shareWorld(test.world);
    const body = setupBody((await setupToken(test.world.db)) ?? '');
    const response = await call(setup.POST, { body, as: 'nobody' });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const made = await call(reports.POST, {
      body: { kind: 'template', template: 'annual-report', year: 2026 },
    });
    ({ id } = await made.json());
  });
  afterAll(() => test.end());

  it('takes an answer and gives it back as the checker reads it', async () => {
    const response = await call(answers.POST, { body: waiver });
    expect(response.status).toBe(201);
    const given = answerViewSchema.parse(await response.json());
    expect(answerSchema.parse(given.answer)).toMatchObject(waiver);
    expect(await list()).toEqual([given]);
  });

  it('says with a sentence and a number why an answer is not taken', async () => {
    const refused = async (over: object) =>
      refusalOf(await call(answers.POST, { body: { ...waiver, ...over } }));
    expect(await refused({ reason: '属实' })).toEqual([422, 'bad-input', expect.stringContaining('6个字')]);
    expect(await refused({ reason: '长'.repeat(501) })).toEqual([
      422,
      'bad-input',
      '说明不能超过 500 个字。',
    ]);
    expect((await refused({ category: undefined }))[2]).toBe('请选择说明的类别。');
    expect((await refused({ category: 'mood' })).slice(0, 2)).toEqual([422, 'bad-input']);
    expect((await refused({ rule: '../x' })).slice(0, 2)).toEqual([422, 'bad-input']);
    expect((await refused({ words: '字'.repeat(60_000) })).slice(0, 2)).toEqual([413, 'too-large']);
    const unsigned = await call(answers.POST, { body: waiver, as: 'nobody' });
    expect((await refusalOf(unsigned)).slice(0, 2)).toEqual([401, 'signed-out']);
    const nowhere = await call(answers.POST, { body: waiver, params: { id: 'nosuch' } });
    expect((await refusalOf(nowhere)).slice(0, 2)).toEqual([404, 'not-found']);
    expect(await list()).toHaveLength(1);
  });

  it('withdraws an answer, which stays on record', async () => {
    const [given] = await list();
    const params = { answer: given?.id };
    const response = await call(answer.DELETE, { method: 'DELETE', params });
    expect([response.status, (await response.json()).withdrawn.name]).toEqual([200, '周明岚']);
    expect((await list()).map(({ withdrawn }) => withdrawn?.name)).toEqual(['周明岚']);
    const unknown = { answer: '00000000-0000-4000-8000-000000000000' };
    const refused = await call(answer.DELETE, { method: 'DELETE', params: unknown });
    expect((await refusalOf(refused)).slice(0, 2)).toEqual([404, 'not-found']);
    const malformed = await call(answer.DELETE, { method: 'DELETE', params: { answer: 'x' } });
    expect((await refusalOf(malformed)).slice(0, 2)).toEqual([422, 'bad-input']);
  });

  it('gives the findings as a list and as a copy with comments, and nothing else', async () => {
    for (const [format, name] of [
      ['xlsx', '（问题清单）.xlsx'],
      ['docx', '（带批注）.docx'],
    ]) {
      const response = await call(findings.GET, { query: `?format=${format}` });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('openxmlformats');
      expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(name);
      expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
    }
    expect((await refusalOf(await call(findings.GET, { query: '?format=pdf' }))).slice(0, 2)).toEqual([
      422,
      'bad-input',
    ]);
    const ahead = await call(findings.GET, { query: '?format=xlsx&version=9' });
    expect((await refusalOf(ahead)).slice(0, 2)).toEqual([404, 'not-found']);
  });
});
