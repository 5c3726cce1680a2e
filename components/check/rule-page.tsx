import type { ExampleLine, RuleSection } from '@/lib/checker/examples/rule-sections';
import type { Rule } from '@/lib/checker/rule';
import { SiteHeader } from '../home/site-header';
import { classNames } from '../ui/class-names';
import { FindingGlyph } from '../ui/finding-glyph';
import { kindName, severityName } from './finding-words';
import styles from './rule-page.module.css';
import { RuleReasons } from './rule-reasons';

/** One rule in full: what, why, on what basis, what to do, and its examples, which are the ones that run as tests. */
export function RulePage({
  rule,
  sections,
}: {
  readonly rule: Rule;
  readonly sections: readonly RuleSection[];
}) {
  return (
    <div className={styles.page}>
      <SiteHeader about="检查哪些内容">
        <a href={`/rules#${rule.id}`}>全部规则</a>
      </SiteHeader>
      <main id="main" className={styles.main}>
        <p className="t12 mute">
          {rule.code} · {kindName[rule.kind]} · {severityName[rule.severity]}
        </p>
        <h1>
          <FindingGlyph glyph={rule.glyph} tone={rule.severity} /> {rule.about}
        </h1>
        <dl className={styles.facts}>
          <RuleReasons rule={rule} />
        </dl>
        {sections.map((section, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page of a rule does not change while it is shown.
          <Section key={i} section={section} rule={rule} />
        ))}
        <p className="t12 mute">例子都作为测试运行；例子里的单位和数字是虚构的。</p>
      </main>
    </div>
  );
}

function Section({ section, rule }: { readonly section: RuleSection; readonly rule: Rule }) {
  if (section.kind !== 'example')
    return section.kind === 'heading' ? <h2 className="t14">{section.words}</h2> : <p>{section.words}</p>;
  const { example, lines } = section;
  return (
    <figure className={classNames(styles.example, styles[example.verdict])}>
      <div className={styles.words}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Line key={i} line={line} />
        ))}
      </div>
      <figcaption>
        {example.verdict === 'good' && '不报'}
        {example.expected.map(({ severity, what, fixed }) => (
          <div key={`${severity}${what}`} className={styles.expected}>
            <FindingGlyph glyph={rule.glyph} tone={severity} />
            <span>
              {severityName[severity]}：{what}
              {fixed !== null && <span className={styles.fixed}>改为：{fixed.replace(/^#+ /, '')}</span>}
            </span>
          </div>
        ))}
      </figcaption>
    </figure>
  );
}

function Line({ line }: { readonly line: ExampleLine }) {
  return (
    <p className={styles[line.kind]}>
      {line.segments.map(({ words, look }, i) => {
        const key = `${i}${words}`;
        if (look === 'marked') return <mark key={key}>{words}</mark>;
        return look === 'linked' ? (
          <span key={key} className={styles.linked}>
            {words}
          </span>
        ) : (
          words
        );
      })}
    </p>
  );
}
