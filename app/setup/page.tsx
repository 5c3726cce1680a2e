import type { Metadata } from 'next';
import { SetupPage } from '@/components/setup/setup-page';
import { setupState } from '@/lib/server/pages';

export const metadata: Metadata = { title: '首次设置' };

type Query = { readonly searchParams: Promise<{ readonly token?: string | readonly string[] }> };

export default async function Setup({ searchParams }: Query) {
  const { token } = await searchParams;
  const given = typeof token === 'string' ? token : '';
  const kind = await setupState(given);
  return <SetupPage state={kind === 'open' ? { kind, token: given } : { kind }} />;
}
