import { basisWords } from '@/lib/checker/basis-words';
import { partStateWord } from '../ui/part-state';
import type { CheckedReport } from './checked-report';
import { kindName, partName, severityName } from './finding-words';
import type { NumberedFinding } from './numbered-findings';
import styles from './opinion-sheet.module.css';

/** The findings as a sheet to print: in black on white every line still says its kind and weight in words. */
export function OpinionSheet({
  checked,
  numbered,
  registryDate,
}: {
  readonly checked: CheckedReport;
  readonly numbered: readonly NumberedFinding[];
  readonly registryDate: string;
}) {
  const { parts, claims } = checked.report;
  return (
    <section className={styles.sheet} aria-hidden="true">
      <h1>检查意见</h1>
      <p className={styles.about}>
        {checked.name}　{numbered.length} 条意见，{claims.length} 个数字
      </p>
      <p>
        必备部分：{parts.map((part) => `${partName[part.role]}（${partStateWord(part.state)}）`).join('　')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" style={{ width: '6%' }}>
              号
            </th>
            <th scope="col" style={{ width: '16%' }}>
              种类
            </th>
            <th scope="col">意见</th>
            <th scope="col" style={{ width: '34%' }}>
              怎么改
            </th>
          </tr>
        </thead>
        <tbody>
          {numbered.map(({ order, finding }) => (
            <tr key={order}>
              <td>{order}</td>
              <td>
                {finding.glyph} {kindName[finding.kind]}
                <br />
                {severityName[finding.severity]}
              </td>
              <td>
                {finding.what}
                {finding.calc && <div>{finding.calc}</div>}
                <div>
                  {finding.why}
                  {finding.basis && `（依据：${basisWords(finding.basis)}）`}
                </div>
              </td>
              <td>{finding.how}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.foot}>由规则逐条核对，供修改时参考。法规目录更新至 {registryDate}。</p>
    </section>
  );
}
