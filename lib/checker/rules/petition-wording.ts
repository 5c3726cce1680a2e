import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const harsh = [
  /(?:严厉|坚决|依法|从严)?(?:打击|严打|打压)[^，。；]{0,6}(?:上访|信访)(?!活动中的违法)/g,
  /对[^，。；]{0,10}(?:上访|信访)[^，。；]{0,6}(?<!违法犯罪[^，。；]{0,6})的?打击/g,
  /(?:无理|恶意|非法)(?:上访|信访|取闹|访)/g,
  /缠访闹访|缠访|闹访|(?<!拦)截访(?!问)|刁民/g,
];

const ofPeople = /群众法治意识淡薄/g;

export const petitionWording: Rule = {
  id: 'petition-wording',
  code: 'W14',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '对信访人的说法不妥，例如“打击上访”“无理上访”。',
  why: '信访是受保障的权利；公开的报告里这样写，容易引起误解。',
  how: '改为“依法处置信访活动中的违法行为”一类的说法。',
  basis: bases.petitions,
  reads: 'block',
  needs: [...harsh, ofPeople],
  check: (block) => [
    ...patternDrafts(block, harsh, (match) => ({ what: `“${match[0]}”的说法不妥，请改。` })),
    ...patternDrafts(block, [ofPeople], (match) => ({
      what: `把原因写成“${match[0]}”，请看是否还有工作上的原因。`,
      severity: 'info',
    })),
  ],
};
