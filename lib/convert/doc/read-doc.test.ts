import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../classify/outline-of';
import { readFile } from '../read-file';
import { compoundFault } from './compound-fault';
import { handMadeDoc } from './hand-made-doc';
import { readDoc } from './read-doc';

const text =
  '青禾镇2024年度法治政府建设情况报告\r一、主要举措和成效\r（一）健全学法制度。全年组织学法4次，成效明显。\r';
const read = (bytes: Uint8Array) => readFile('报告.doc', bytes, { doc: readDoc });

describe('a binary Word file', () => {
  it('is read as words through the same classifier, and what that costs is told', async () => {
    const reading = await read(handMadeDoc(text));
    expect(reading.ok && outlineOf(reading.value.doc)).toEqual([
      'title 青禾镇2024年度法治政府建设情况报告',
      'h1 一、主要举措和成效',
      'h2 （一）健全学法制度。…',
    ]);
    expect(reading.ok && reading.value.losses.map(({ kind }) => kind)).toEqual(['formatting']);
  });

  it('is refused with a sentence where it has a password or no reader is at hand', async () => {
    const locked = await read(handMadeDoc(text, 0x0100));
    expect(locked.ok ? '' : locked.error.code).toBe('encrypted');
    const bare = await readFile('报告.doc', handMadeDoc(text));
    expect(bare.ok ? '' : bare.error.code).toBe('doc-file');
  });

  it('whose chains run in circles is never followed', async () => {
    const sectorOfTable = 33 * 512;
    for (const [entry, next] of [
      [1, 0],
      [5, 5],
      [33, 33],
    ] as const) {
      const circular = handMadeDoc(text);
      new DataView(circular.buffer).setInt32(sectorOfTable + 4 * entry, next, true);
      expect(compoundFault(circular)).toBe('circular');
      const reading = await read(circular);
      expect(reading.ok ? '' : reading.error.code).toBe('broken-file');
    }
    expect(compoundFault(handMadeDoc(text))).toBeNull();
  });

  it('gives a reading or a refusal however it is altered', async () => {
    const whole = handMadeDoc(text);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(changes, async (altered) => {
        const copy = whole.slice();
        for (const [at, byte] of altered) copy[at] = byte;
        const reading = await read(copy);
        return reading.ok || /。$/.test(reading.error.message);
      }),
      { numRuns: 300 },
    );
  });
});
