import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ReportList } from '@/components/reports/report-list';
import { currentActor, listReports } from '@/lib/server/pages';

export const metadata: Metadata = { title: '报告列表' };

export default async function Reports() {
  const actor = await currentActor(await headers());
  if (!actor) redirect('/login');
  return <ReportList person={actor.name} reports={await listReports(actor)} />;
}
