'use client';

import { SiteHeader } from '@/components/home/site-header';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

export default function PageError({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <>
      <SiteHeader about="没有打开" />
      <main id="main" style={{ maxWidth: 560, margin: '96px auto', padding: '0 16px' }}>
        <Empty
          title="这一页没有打开"
          actions={
            <>
              <Button variant="primary" onClick={reset}>
                再试一次
              </Button>
              <ButtonLink href="/reports">报告列表</ButtonLink>
            </>
          }
        >
          已保存的文字不受影响。再试一次；还不行就把编号告诉管理员
          {error.digest ? `：${error.digest}` : ''}。
        </Empty>
      </main>
    </>
  );
}
