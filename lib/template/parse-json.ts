import { ok, type Result, refuse } from '../base/result';

/** Where the engine says that the text goes wrong: by number, or by the characters it quotes; null when it does not. */
function faultAt(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const said = /^Unexpected token '(.*?)', (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/u.exec(message);
  const [, token = '', cut, quoted] = said ?? [];
  const start = quoted ? text.indexOf(quoted) : -1;
  if (start < 0) return null;
  // A quotation that is cut at its beginning has ten characters before the place.
  return cut ? start + 10 : text.indexOf(token, start);
}

/** Reads JSON written by hand, a byte order mark allowed; refuses (`bad-json`) with the line where it goes wrong. */
export function parseJson(source: string): Result<unknown> {
  const text = source.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (text.trim() === '') return refuse('bad-json', '文件是空的');
    if (/end of JSON/.test(message)) return refuse('bad-json', '不是正确的 JSON：没有写完，缺少结尾的括号');
    const at = faultAt(text, message);
    if (at === null) return refuse('bad-json', `不是正确的 JSON（${message}）`);
    const line = text.slice(0, at).split('\n').length;
    return refuse('bad-json', `不是正确的 JSON：第 ${line} 行附近有误，请检查逗号、引号和括号`);
  }
}
