import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sequentialIds } from '../base/id';
import { checkDocument } from '../schema/check-document';
import { expiryWarnings, lapsedProgrammes } from './expiry';
import { guidanceFor } from './guidance-for';
import { instantiate } from './instantiate';
import { parseTemplate } from './parse-template';
import { type Template, templateFields, templatePartSchema } from './template';
import { problemSentence } from './template-problem';
import type { UnitProfile } from './unit-profile';

const json = (name: string) => JSON.parse(readFileSync(`templates/${name}/template.json`, 'utf8'));

function national(): Template {
  const parsed = parseTemplate(json('annual-report'), 'template.json');
  if (!parsed.ok) throw new Error(parsed.error.map(problemSentence).join('\n'));
  return parsed.value;
}

function county(): Template {
  const base = national();
  const bases = new Map([[base.name, base]]);
  const parsed = parseTemplate(json('yunchuan-annual-report'), 'template.json', bases);
  if (!parsed.ok) throw new Error(parsed.error.map(problemSentence).join('\n'));
  return parsed.value;
}

const unit: UnitProfile = {
  name: '青禾镇',
  level: 'town',
  organ: '青禾镇人民政府',
  superiors: ['云川县', '临江市'],
  recipients: ['中共云川县委', '云川县人民政府'],
  villages: [],
  shortNames: [],
};

const problems = (change: (value: ReturnType<typeof json>) => void): string[] => {
  const value = json('annual-report');
  change(value);
  const parsed = parseTemplate(value, 'a/template.json');
  return parsed.ok ? [] : parsed.error.map(problemSentence);
};

describe('the national template', () => {
  it('instantiates to a document that the schema accepts', () => {
    const doc = instantiate(national(), { year: 2026, unit, nextId: sequentialIds() });
    expect(checkDocument(doc.toJSON()).ok).toBe(true);
    expect(doc.firstChild?.textContent).toBe('青禾镇人民政府\n关于2026年法治政府建设情况的报告');
    expect(doc.child(1).textContent).toBe('中共云川县委、云川县人民政府：');
    expect(doc.lastChild?.textContent).toBe('2027年【填写：月】月【填写：日】日');
  });

  it('opens the four required parts in order, each with its role', () => {
    const doc = instantiate(national(), { year: 2026, unit, nextId: sequentialIds() });
    const roles: string[] = [];
    doc.forEach((node) => {
      if (node.type.name === 'heading' && node.attrs.level === 1) roles.push(node.attrs.role);
    });
    expect(roles).toEqual(['achievements', 'firstResponsible', 'shortcomings', 'plan']);
  });

  it('leaves no placeholder and no sentence of its own making outside slots', () => {
    const doc = instantiate(national(), { year: 2026, unit, nextId: sequentialIds() });
    expect(doc.textContent).not.toMatch(/[{}]/);
    doc.forEach((node) => {
      if (node.type.name === 'paragraph') expect(node.textContent).toContain('【填写：');
    });
  });

  it('asks for addressees where the profile has none', () => {
    const bare = { ...unit, recipients: [] };
    const doc = instantiate(national(), { year: 2026, unit: bare, nextId: sequentialIds() });
    expect(doc.child(1).textContent).toBe('【填写：主送机关】：');
  });

  it('guides the first responsible part by twelve duties and the yearly statement', () => {
    const points = guidanceFor(national(), 'firstResponsible')?.points.map((point) => point.key);
    expect(points).toEqual(
      ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6'].concat('review'),
    );
    expect(guidanceFor(national(), 'other')).toBeNull();
  });

  it('gives an article number only where it was verified', () => {
    const articles = [...national().parts.flatMap((part) => part.basis), ...national().deadlines.basis]
      .filter((basis) => basis.article !== undefined)
      .map((basis) => basis.article);
    expect(articles).toEqual(['第二十四条']);
  });

  it('knows which programmes have ended by the year of the report', () => {
    expect(lapsedProgrammes(national(), 2025)).toEqual([]);
    expect(lapsedProgrammes(national(), 2026).map((programme) => programme.title)).toContain(
      '“八五”普法规划',
    );
  });
});

describe('a county variant', () => {
  it('adds a part before the plan and points to an existing part, by data alone', () => {
    expect(county().parts.map((part) => part.role)).toEqual([
      'achievements',
      'firstResponsible',
      'shortcomings',
      'other',
      'plan',
    ]);
    expect(guidanceFor(county(), 'achievements')?.points).toHaveLength(12);
    expect(county().title).toBe(national().title);
    expect(county().deadlines.report).toBe('02-20');
  });

  it('names its own expiry, ahead of time and after it', () => {
    expect(expiryWarnings(county(), '2026-11-20')).toEqual([]);
    expect(expiryWarnings(county(), '2027-11-01')[0]).toContain('提前准备');
    expect(expiryWarnings(county(), '2028-01-01')[0]).toContain('已经过期');
    expect(expiryWarnings(county(), '2025-12-01')[0]).toContain('还没有到');
  });

  it('is refused when the template it extends is not there', () => {
    const parsed = parseTemplate(json('yunchuan-annual-report'), 'b/template.json');
    expect(parsed.ok ? [] : parsed.error.map(problemSentence)).toEqual([
      'b/template.json 的 extends：没有名为 annual-report 的模板',
    ]);
  });
});

describe('the page about templates', () => {
  const page = readFileSync('templates/README.md', 'utf8');

  it('shows a variant that works as written', () => {
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    const base = national();
    const parsed = parseTemplate(example, 'README.md', new Map([[base.name, base]]));
    expect(parsed.ok ? [] : parsed.error.map(problemSentence)).toEqual([]);
    if (!parsed.ok) return;
    expect(guidanceFor(parsed.value, 'achievements')?.points.at(-1)?.key).toBe('river');
    const doc = instantiate(parsed.value, { year: 2026, unit, nextId: sequentialIds() });
    expect(doc.child(1).textContent).toBe('中共云川县委、云川县人民政府：');
  });

  it('names every field there is', () => {
    const fields = [...Object.keys(templateFields.shape), ...Object.keys(templatePartSchema.shape)];
    expect(fields.filter((field) => !page.includes(`${field}\``))).toEqual([]);
  });
});

describe('a mistake in a template', () => {
  it('names file, field and reason when a field is missing or of the wrong kind', () => {
    expect(problems((value) => delete value.signature)).toEqual(['a/template.json 的 signature：缺少这一项']);
    expect(problems((value) => (value.parts[0].heading = 7))).toEqual([
      'a/template.json 的 parts.0.heading：应当是文字',
    ]);
  });

  it('names a misspelt field', () => {
    expect(problems((value) => (value.parts[1].guidence = []))).toEqual([
      'a/template.json 的 parts.1：不认识 guidence，请检查拼写',
    ]);
  });

  it('refuses a typed year, but not one inside a title of a law', () => {
    expect(problems((value) => (value.parts[3].heading = '2027年主要安排'))[0]).toContain('写死了年份 2027');
    expect(problems((value) => (value.parts[3].heading = '落实《纲要（2021—2025年）》'))).toEqual([]);
  });

  it('refuses an unknown placeholder', () => {
    expect(problems((value) => (value.title = '{town}报告'))[0]).toContain('不认识占位符“{town}”');
  });

  it('refuses a template without one of the four parts', () => {
    expect(problems((value) => value.parts.splice(1, 1))).toEqual([
      'a/template.json 的 parts：必备部分 firstResponsible 应恰好出现一次，现在是 0 次',
    ]);
  });

  it('refuses an article that nobody has verified', () => {
    expect(problems((value) => (value.parts[0].basis[0].article = '第二十五条'))[0]).toContain(
      'parts.0.basis.0.article：条号没有核对过原文',
    );
  });

  it('refuses what is not an object at all', () => {
    const parsed = parseTemplate(null, 'a/template.json');
    expect(parsed.ok ? [] : parsed.error.map(problemSentence)).toEqual(['a/template.json：应当是对象']);
  });
});
