import { connection } from 'next/server';
import { SiteHeader } from '@/components/home/site-header';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

export default async function NotFound() {
  // Rendered per request: a page made beforehand cannot carry the nonce its scripts need.
  await connection();
  return (
    <>
      <SiteHeader about="没有这一页" />
      <main id="main" style={{ maxWidth: 560, margin: '96px auto', padding: '0 16px' }}>
        <Empty
          title="没有这一页"
          actions={
            <>
              <ButtonLink href="/reports">报告列表</ButtonLink>
              <ButtonLink href="/">检查一份报告</ButtonLink>
            </>
          }
        >
          地址可能打错了，或者这份报告不在你的单位。
        </Empty>
      </main>
    </>
  );
}
