import type { UnitProfile } from '@/lib/template/unit-profile';
import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** A department and a county have 党组; towns, townships and subdistricts, whose reports these are, do not. */
const mayHaveGroup = (level: UnitProfile['level'] | undefined): boolean =>
  level === 'county' || level === 'department';

const ofTown = /(?<=[镇乡](?:(?:人民)?政府)?)党组(?!织)/g;
/** 党组 without a word of whose it is, at the head of a clause. */
const own = /(?<=(?:^|[，。；：])(?:政府)?)党组(?=书记|会|成员|理论学习|中心组|专题|定期|带头)/g;

const twice = /中共([\u4e00-\u9fa5]{2,8}?[镇乡])党委/g;
const county = /中共([\u4e00-\u9fa5]{2,6})([县市区])\2委(?!员)/g;
const event = /(?<=[“"]?三重一大[”"]?)事件/g;

export const organTerm: Rule = {
  id: 'organ-term',
  code: 'W15',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '机构名称或者固定说法不规范，例如“中共××镇党委”“‘三重一大’事件”。',
  why: '“中共××镇委员会”或者“××镇党委”才是规范的称谓；“三重一大”说的是事项。',
  how: '照规范的称谓改。',
  basis: bases.practice,
  reads: 'block',
  needs: [twice, county, event, ofTown, own],
  check: (block, { env }) => [
    ...patternDrafts(block, [twice], (match) => ({
      what: `“${match[0]}”应为“${match[1]}党委”或者“中共${match[1]}委员会”。`,
      insert: `${match[1]}党委`,
    })),
    ...patternDrafts(block, [county], ([words, name, level]) => ({
      what: `“${words}”应为“中共${name}${level}委”。`,
      insert: `中共${name}${level}委`,
    })),
    ...patternDrafts(block, [event], () => ({
      what: '“三重一大”后面应为“事项”。',
      insert: '事项',
    })),
    ...patternDrafts(block, mayHaveGroup(env.unit?.level) ? [ofTown] : [ofTown, own], () => ({
      what: '乡镇政府一般不设党组，请核对是不是“党委”。',
      severity: 'info',
    })),
  ],
};
