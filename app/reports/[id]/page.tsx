import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { EditorPage } from '@/components/editor/editor-page';
import { currentActor, loadEditor } from '@/lib/server/pages';

type Params = { readonly params: Promise<{ readonly id: string }> };

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: '编辑' };

export default async function ReportEditor({ params }: Params) {
  const { id } = await params;
  const actor = await currentActor(await headers());
  if (!actor) redirect(`/login?next=${encodeURIComponent(`/reports/${id}`)}`);
  const found = await loadEditor(actor, id);
  if (!found.ok) notFound();
  const { report, previous, ...data } = found.value;
  return (
    <EditorPage
      key={report.id}
      id={report.id}
      title={report.title}
      year={report.year}
      status={report.status}
      version={report.version}
      doc={JSON.stringify(report.doc)}
      unit={report.unit}
      updatedAt={report.updatedAt}
      previous={previous && JSON.stringify(previous.toJSON())}
      {...data}
    />
  );
}
