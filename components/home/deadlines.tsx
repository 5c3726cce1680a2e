import styles from './deadlines.module.css';

/** The two dates of every year's report, and the rule they come from. */
export function Deadlines() {
  return (
    <section aria-labelledby="deadlines">
      <h2 className="t14" id="deadlines">
        每年的两个日期
      </h2>
      <dl className={styles.list}>
        <dt>3月1日前</dt>
        <dd className="dim">报送上一级党委、政府</dd>
        <dt>4月1日前</dt>
        <dd className="dim">向社会公开</dd>
      </dl>
      <p className="t12 mute" style={{ marginTop: 6 }}>
        依据：督察工作规定第四章；公开见第二十四条
      </p>
    </section>
  );
}
