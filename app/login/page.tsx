import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { LoginPage } from '@/components/login/login-page';
import { pathWithin } from '@/components/login/path-within';
import { currentActor } from '@/lib/server/pages';

export const metadata: Metadata = { title: '登录' };

type Query = { readonly searchParams: Promise<{ readonly next?: string | readonly string[] }> };

export default async function Login({ searchParams }: Query) {
  const next = pathWithin((await searchParams).next) ?? '/reports';
  if (await currentActor(await headers())) redirect(next);
  return <LoginPage next={next} />;
}
