import '../ui/older-browsers';
import { checkBytes } from './check-bytes';
import type { WorkerAnswer, WorkerOrder } from './check-job';
import { opinionFile } from './opinion-file';

const answer = (message: WorkerAnswer) => postMessage(message);

async function follow(order: WorkerOrder): Promise<void> {
  if (order.kind === 'write') {
    const file = await opinionFile(order.checked, order.format, new Date().toISOString());
    answer({ kind: 'written', file });
    return;
  }
  const result = await checkBytes(order.name, order.bytes, (step) => answer({ kind: 'step', step }));
  answer({ kind: 'checked', result });
}

/** The worker's side of `checkJob`: one order, its steps, one answer. */
addEventListener('message', async ({ data }: MessageEvent<WorkerOrder>) => {
  try {
    await follow(data);
  } catch (error) {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

answer({ kind: 'ready' });
