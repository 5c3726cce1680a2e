import { describe, expect, it } from 'vitest';
import { httpTransport, troubleOf } from './http-transport';

const refusal = (code: string, message: string) => ({ error: { code, message } });

const answering = (status: number, body: unknown) =>
  httpTransport('r', async () => new Response(JSON.stringify(body), { status }));

const submission = { version: 0, steps: [{ stepType: 'replace' }], clientId: 'me' };

describe('what an answer of the server means for saving', () => {
  it('tells signing in, a full disk and a refusal apart from being away', () => {
    expect(troubleOf(401, refusal('signed-out', '请登录。'))).toEqual({ kind: 'signedOut' });
    expect(troubleOf(507, refusal('disk-full', '磁盘已满。'))).toEqual({ kind: 'diskFull' });
    expect(troubleOf(403, refusal('not-editable', '已冻结。'))).toMatchObject({
      kind: 'refused',
      message: '已冻结。',
    });
    expect(troubleOf(503, refusal('busy', '忙。'))).toEqual({ kind: 'offline' });
  });

  it('takes a page of a proxy in between for being away', () => {
    expect(troubleOf(403, null)).toEqual({ kind: 'offline' });
  });

  it('reads the version after accepted steps', async () => {
    expect(await answering(200, { version: 1 }).submit(submission)).toEqual({ kind: 'accepted', version: 1 });
  });

  it('knows that others were faster', async () => {
    const stale = { ...refusal('stale-version', '不是最新。'), version: 5 };
    expect(await answering(409, stale).submit(submission)).toEqual({ kind: 'stale' });
  });

  it('never throws when the network does', async () => {
    const dead = httpTransport('r', async () => {
      throw new TypeError('network');
    });
    expect(await dead.submit(submission)).toEqual({ kind: 'failed', trouble: { kind: 'offline' } });
    expect(await dead.since(0)).toEqual({ kind: 'failed', trouble: { kind: 'offline' } });
  });
});
