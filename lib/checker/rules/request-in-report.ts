import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const requests = [
  /[妥当]否，?\s?(?:恳?请)(?:予)?(?:批示|批复|批准|审批|审定|指示)/g,
  /(?:恳请|敬请|请予|请求)(?:县委|[县区市]政府|上级|领导|[、和]|予以|给予)*(?:审核)?(?:批准|批复|批示|审批|核拨|拨付|支持|解决|审定|安排|增拨)(?:为盼)?/g,
  /(?<=^|[，。；：])请(?:予以?)?(?:批示|批复|批准|审批|审定|核批)(?=[。，；]|$)/g,
  /(?<=以上[^，。；]{0,8})请(?:予以?)?(?:批示|批复|批准|审批|审定|核批)(?=[。，；]|$)/g,
];

export const requestInReport: Rule = {
  id: 'request-in-report',
  code: 'S13',
  kind: 'structure',
  glyph: '序',
  severity: 'warning',
  about: '报告里夹带了请示的话，例如“妥否，请批示”。',
  why: '报告是陈述性的公文，不要求答复；请示事项应另行请示。',
  how: '删去这句话；确有事项要批的，另写请示。',
  basis: bases.documents,
  reads: 'block',
  check: (block) =>
    patternDrafts(block, requests, ([words]) => ({ what: `“${words}”是请示的话，报告里不写。` })),
};
