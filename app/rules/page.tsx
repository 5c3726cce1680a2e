import type { Metadata } from 'next';
import { connection } from 'next/server';
import { RuleList } from '@/components/check/rule-list';
import { chineseDate } from '@/lib/base/chinese-date';
import { rules } from '@/lib/checker/rules/index';
import { nationalLaws } from '@/lib/laws/national-laws';

export const metadata: Metadata = { title: '检查哪些内容' };

export default async function Rules() {
  // Rendered per request: a page made beforehand cannot carry the nonce its scripts need.
  await connection();
  return <RuleList rules={rules} registryDate={chineseDate(nationalLaws.asOf)} />;
}
