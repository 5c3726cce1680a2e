'use client';

import { DropZone } from '../check/drop-zone';
import { useCheck } from '../check/use-check';
import { SiteHeader } from '../home/site-header';
import { ImportPreview } from './import-preview';
import styles from './new-report.module.css';
import { type TemplateChoice, TemplateForm } from './template-form';

/** The two ways to a new report: the template of four parts, or last year's file. */
export function NewReport({
  templates,
  year,
}: {
  readonly templates: readonly TemplateChoice[];
  readonly year: number;
}) {
  const check = useCheck();
  if (check.stage.kind === 'done')
    return <ImportPreview checked={check.stage.checked} another={check.reset} />;
  return (
    <div className={styles.shell}>
      <SiteHeader current="reports" about="新建报告">
        <a href="/reports">报告列表</a>
      </SiteHeader>
      <main id="main" className={styles.page}>
        <h1 className="t20">新建报告</h1>
        <section className={styles.way} aria-labelledby="from-template">
          <div>
            <h2 className="t14" id="from-template">
              从模板开始
            </h2>
            <p className="dim">四个必备部分和写作要点都列好，要填的地方留着【填写】。</p>
          </div>
          <TemplateForm templates={templates} year={year} />
        </section>
        <section className={styles.way} aria-labelledby="from-file">
          <div>
            <h2 className="t14" id="from-file">
              从去年的文件开始
            </h2>
            <p className="dim">认出题目、部分和层次，先看一遍再建。没有认出的文字照样留在原处。</p>
          </div>
          <DropZone
            check={check}
            look="compact"
            promise="先在这台电脑上读出来给你看，点“开始写”才存到服务器。"
          />
        </section>
      </main>
    </div>
  );
}
