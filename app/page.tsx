import { headers } from 'next/headers';
import { CheckPage } from '@/components/check/check-page';
import { chineseDate } from '@/lib/base/chinese-date';
import { nationalLaws } from '@/lib/laws/national-laws';
import { currentActor, setupState } from '@/lib/server/pages';

export default async function Home() {
  const actor = await currentActor(await headers());
  return (
    <CheckPage
      signedInAs={actor?.name ?? null}
      setUp={(await setupState()) === 'done' ? 'done' : 'open'}
      registryDate={chineseDate(nationalLaws.asOf)}
    />
  );
}
