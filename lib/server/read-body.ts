import { ok, type Result, refuse } from '@/lib/base/result';

const tooLarge = () => refuse('too-large', '这次提交的内容太大，没有保存。文字仍在本页，请分几次粘贴。');

/**
 * The bytes of a request, read no further than `limit`: refuses `too-large` by the announced length and, as that may
 * lie, by what really comes.
 */
export async function readBytes(request: Request, limit: number): Promise<Result<Uint8Array>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge();
  const reader = request.body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return tooLarge();
    }
    pieces.push(value);
  }
  return ok(Buffer.concat(pieces));
}

/** The JSON body of a request, null where it has none; refuses `too-large` and `bad-input`. */
export async function readBody(request: Request, limit: number): Promise<Result<unknown>> {
  if (request.method === 'GET' || request.method === 'HEAD') return ok(null);
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return ok(null);
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    return refuse('bad-input', '请求的格式不对，应是 JSON。');
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)));
  } catch {
    return refuse('bad-input', '请求的内容读不出来，没有保存。');
  }
}
