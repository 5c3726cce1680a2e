'use client';

import { useState } from 'react';
import sample from '@/templates/sample/check-sample.json';
import { Deadlines } from '../home/deadlines';
import { SiteHeader } from '../home/site-header';
import { LoginForm } from '../login/login-form';
import { Button, ButtonLink } from '../ui/button';
import styles from './check-page.module.css';
import { DropZone } from './drop-zone';
import { FindingExamples } from './finding-examples';
import { ResultView } from './result-view';
import { useCheck } from './use-check';

const sampleFile = () => new File([sample.lines.join('\n')], sample.fileName, { type: 'text/plain' });

/**
 * The first page: a file is read and checked in this browser, without an account, and its findings stand in the
 * same page. `signedInAs`: the person's name, null when nobody is signed in.
 */
export function CheckPage({
  signedInAs,
  setUp,
  registryDate,
}: {
  readonly signedInAs: string | null;
  readonly setUp: 'done' | 'open';
  readonly registryDate: string;
}) {
  const check = useCheck();
  const [signedIn, setSignedIn] = useState(signedInAs !== null);
  if (check.stage.kind === 'done')
    return (
      <ResultView
        checked={check.stage.checked}
        signedIn={signedIn}
        onSignedIn={() => setSignedIn(true)}
        registryDate={registryDate}
        another={check.reset}
        write={check.write}
      />
    );
  return (
    <div className={styles.page}>
      <SiteHeader about="法治政府建设年度报告">
        <a href="/rules">检查哪些内容</a>
        {signedIn && <a href="/reports">报告列表</a>}
      </SiteHeader>
      <div className={styles.wrap}>
        <main id="main">
          <h1>报送之前，先查一遍。</h1>
          <p className={styles.lead}>
            四个必备部分齐不齐，每个数字算不算得拢，引用的法规是否现行有效。把文件放进来，几秒钟给出逐条意见和依据，不需要账号。
          </p>
          <DropZone
            check={check}
            promise="文件只在这台电脑的浏览器里读取，不上传，关掉页面即清除。断网也能查。"
            also={<Button onClick={() => check.start(sampleFile())}>用示例报告试一试</Button>}
          />
          <FindingExamples />
        </main>
        <aside className={styles.aside}>
          <SignInSide signedInAs={signedInAs} />
          <Deadlines />
        </aside>
      </div>
      <footer className={styles.foot}>
        <span>
          {setUp === 'done'
            ? '实报 · 法治政府建设年度情况报告的起草与检查'
            : '还没有完成首次设置：请用启动时打印的链接设置，检查文件不受影响'}
        </span>
        <span>法规目录更新至 {registryDate}</span>
      </footer>
    </div>
  );
}

function SignInSide({ signedInAs }: { readonly signedInAs: string | null }) {
  if (signedInAs !== null)
    return (
      <section aria-label="我的报告">
        <h2 className="t14">{signedInAs}，已登录</h2>
        <p className="mute" style={{ margin: '2px 0 12px' }}>
          起草、导出都在报告列表里
        </p>
        <ButtonLink href="/reports" width="full">
          报告列表
        </ButtonLink>
      </section>
    );
  return (
    <section aria-labelledby="sign-in">
      <h2 className="t14" id="sign-in">
        登录起草
      </h2>
      <p className="mute" style={{ marginTop: 2 }}>
        起草和保存需要单位账号
      </p>
      <div className={styles.fields}>
        <LoginForm />
      </div>
      <p className="t12 mute" style={{ marginTop: 14 }}>
        没有账号？由本级管理员开通。忘记密码也找管理员。
      </p>
    </section>
  );
}
