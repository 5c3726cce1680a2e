import type { Node } from 'prosemirror-model';
import type { Report } from '@/lib/checker/check-report';
import type { PartState as PartFinding } from '@/lib/checker/facts/parts';
import { numbering } from '@/lib/schema/numbering';
import { PartState, partStateWord } from '../ui/part-state';
import { partName } from './finding-words';
import styles from './parts-line.module.css';

/** The four required parts, each with its mark and, unless it is complete, what is the matter. */
export function PartsLine({
  doc,
  report: { parts, diagnostics },
}: {
  readonly doc: Node;
  readonly report: Report;
}) {
  const numbers = numbering(doc);
  const noCause = diagnostics.some(({ rule }) => rule === 'p3-no-cause');
  return (
    <ul className={styles.parts} aria-label="必备部分">
      {parts.map((part) => (
        <li key={part.role}>
          <PartState state={part.state} /> {partName[part.role]}{' '}
          {part.role === 'shortcomings' && noCause ? (
            <span className="och">没写原因</span>
          ) : part.state === 'ok' ? (
            <span className="visually-hidden">齐全</span>
          ) : (
            <span className={part.state === 'missing' ? 'red' : 'och'}>{stateWords(part, numbers)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateWords(part: PartFinding, numbers: ReadonlyMap<string, string>): string {
  if (part.state === 'embedded') {
    const path = [part.heading, part.at?.block]
      .filter((id, index, ids) => id && ids.indexOf(id) === index)
      .map((id) => numbers.get(id ?? '') ?? '')
      .join('');
    return path ? `并入“${path}”` : '写在别的部分里';
  }
  if (part.state === 'merged') return `与“${part.sharedWith.map((role) => partName[role]).join('、')}”合写`;
  if (part.state === 'empty') return '只有标题';
  if (part.state === 'misplaced') return '次序靠后了';
  return partStateWord(part.state);
}
