import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { RulePage } from '@/components/check/rule-page';
import { rulePage } from '@/lib/server/rule-page';

type Params = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: '规则' };

export default async function OneRule({ params }: Params) {
  // Rendered per request: a page made beforehand cannot carry the nonce its scripts need.
  await connection();
  const page = await rulePage((await params).id);
  if (!page) notFound();
  return <RulePage rule={page.rule} sections={page.sections} />;
}
