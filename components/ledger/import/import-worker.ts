import '../../ui/older-browsers';
import type { ImportAnswer, ImportOrder } from './import-job';
import { importWork } from './import-work';

const work = importWork();

function answerTo(order: ImportOrder): ImportAnswer {
  switch (order.kind) {
    case 'open':
      return { kind: 'open', result: work.open(order.bytes, order.name) };
    case 'preview':
      return { kind: 'preview', result: work.preview(order.order) };
    case 'lines':
      return { kind: 'lines', lines: work.lines(order.from, order.to) };
    case 'changes':
      return { kind: 'changes', changes: work.changes() };
  }
}

/** The worker’s side of `importJob`: one order, one answer, in turn. */
addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  try {
    postMessage(answerTo(data));
  } catch {
    postMessage({ kind: 'failed' } satisfies ImportAnswer);
  }
});
