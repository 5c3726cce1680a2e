import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { NewReport } from '@/components/reports/new-report';
import { currentActor, templateChoices } from '@/lib/server/pages';

export const metadata: Metadata = { title: '新建报告' };

export default async function New() {
  if (!(await currentActor(await headers()))) redirect('/login?next=/reports/new');
  return <NewReport templates={await templateChoices()} year={new Date().getFullYear()} />;
}
