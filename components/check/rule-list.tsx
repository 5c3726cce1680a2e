import type { Kind } from '@/lib/checker/diagnostic';
import type { Rule } from '@/lib/checker/rule';
import { SiteHeader } from '../home/site-header';
import { FindingGlyph } from '../ui/finding-glyph';
import { kindName, severityName } from './finding-words';
import styles from './rule-list.module.css';
import { RuleReasons } from './rule-reasons';

const kinds: readonly Kind[] = [
  'structure',
  'unfilled',
  'unsupported',
  'arithmetic',
  'inconsistent',
  'citation',
  'language',
  'privacy',
];

/** Every rule of the checker, told from the rules themselves: what it looks for, why, on what basis, what to do. */
export function RuleList({
  rules,
  registryDate,
}: {
  readonly rules: readonly Rule[];
  readonly registryDate: string;
}) {
  return (
    <div className={styles.page}>
      <SiteHeader about="检查哪些内容">
        <a href="/">检查一份报告</a>
      </SiteHeader>
      <main id="main" className={styles.main}>
        <h1>检查哪些内容</h1>
        <p className={styles.lead}>
          共 {rules.length} 条规则，按确定的规则逐条核对，同一份文字得出的意见总是一样。
          {`按报告年度 12月31日的现行规定判断，法规目录更新至 ${registryDate}。`}
        </p>
        {kinds.map((kind) => {
          const here = rules.filter((rule) => rule.kind === kind);
          if (here.length === 0) return null;
          return (
            <section key={kind} className={styles.kind} aria-labelledby={kind}>
              <h2 className="t14" id={kind}>
                {kindName[kind]}
              </h2>
              {here.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </section>
          );
        })}
      </main>
    </div>
  );
}

function RuleRow({ rule }: { readonly rule: Rule }) {
  return (
    <article className={styles.rule} id={rule.id}>
      <FindingGlyph glyph={rule.glyph} tone={rule.severity} />
      <div>
        <h3>
          <a href={`/rules/${rule.id}`}>{rule.about}</a>
        </h3>
        <dl>
          <RuleReasons rule={rule} />
        </dl>
      </div>
      <span className={styles.weight}>{severityName[rule.severity]}</span>
    </article>
  );
}
