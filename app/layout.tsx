import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ScriptNotice } from '@/components/ui/script-notice';
import { ToastProvider } from '@/components/ui/toast';
import './tokens.css';
import './fonts.css';
import './base.css';
import './paper.css';

export const metadata: Metadata = {
  title: { default: '实报', template: '%s · 实报' },
  description: '法治政府建设年度情况报告的起草与检查',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>
        <ToastProvider>{children}</ToastProvider>
        <ScriptNotice />
      </body>
    </html>
  );
}
