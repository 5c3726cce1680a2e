import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { LedgerPage } from '@/components/ledger/ledger-page';
import { currentActor, loadLedger } from '@/lib/server/pages';
import { yearSchema } from '@/lib/workflow/wire';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export const metadata: Metadata = { title: '台账' };

const first = (value: Query[string]): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export default async function Ledger({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await currentActor(await headers());
  if (!actor) redirect('/login?next=/ledger');
  const year = yearSchema.safeParse(Number(first(query.year)));
  const found = await loadLedger(actor, {
    unit: first(query.unit),
    year: year.success ? year.data : null,
  });
  if (!found.ok) notFound();
  const { view, years, units } = found.value;
  return (
    <LedgerPage
      key={`${view.unit}:${view.year}`}
      person={actor.name}
      view={view}
      years={years}
      units={units}
      fact={first(query.fact)}
    />
  );
}
