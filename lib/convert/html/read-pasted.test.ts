import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { doc, title } from '@/lib/schema/build';
import { checkDocument } from '@/lib/schema/check-document';
import { outlineOf } from '../classify/outline-of';
import { type PastedElement, type PastedNode, readPasted } from './read-pasted';

const el = (tag: string, attrs: Record<string, string> | null, ...children: PastedNode[]): PastedElement => ({
  tag,
  attrs: attrs ?? {},
  children,
});
const paste = (...children: PastedNode[]) => readPasted(el('body', null, ...children), sequentialIds('n'));

function outline(...children: PastedNode[]): string[] {
  const { blocks } = paste(...children);
  const made = doc(title('题'), ...blocks);
  expect(checkDocument(made.toJSON()).ok).toBe(true);
  return outlineOf(made).slice(1);
}

describe('pasted text', () => {
  it('becomes headings without their numerals and paragraphs, without a title', () => {
    const { blocks } = readPasted(
      '一、主要举措\n（一）健全制度。全年学法4次，成效明显。\n\n　　其他工作。',
      sequentialIds(),
    );
    expect(outlineOf(doc(title('题'), ...blocks)).slice(1)).toEqual([
      'h1 ·主要举措',
      'h2 ·健全制度。…',
      'paragraph 其他工作。',
    ]);
  });
});

describe('pasted HTML', () => {
  it('takes Word’s list numbers for the headings’ own', () => {
    const ignored = (text: string) =>
      el('span', { style: 'mso-list:Ignore' }, text, el('span', null, '\u00a0\u00a0'));
    expect(
      outline(
        el('p', { class: 'MsoNormal', style: 'mso-list:l0 level1 lfo1' }, ignored('一、'), '主要举措'),
        el('p', { style: 'mso-list:l0 level2 lfo1' }, ignored('（一）'), '健全制度。全年学法4次，成效明显。'),
      ),
    ).toEqual(['h1 ·主要举措', 'h2 ·健全制度。…']);
  });

  it('drops comments, hidden words, suggested deletions, styles and Office’s empty tags', () => {
    expect(
      outline(
        el('style', null, 'p{color:red}'),
        el(
          'p',
          null,
          '全年',
          el('del', null, '3次'),
          el('ins', null, '4次'),
          el('span', { style: 'display:none' }, '密'),
          el('o:p', null, '\u00a0'),
          '。',
          el('a', { style: 'mso-comment-reference:X_1' }, '[1]'),
        ),
        el('div', { style: 'mso-element:comment-list' }, el('p', null, '请核对')),
      ),
    ).toEqual(['paragraph 全年4次。']);
  });

  it('keeps tables with their spans', () => {
    const table = el(
      'table',
      null,
      el(
        'tbody',
        null,
        el('tr', null, el('th', { colspan: '2' }, '指标')),
        el('tr', null, el('td', null, el('p', null, '学法')), el('td', null, '4次')),
      ),
    );
    const { blocks } = paste(el('p', null, '见下表。'), table);
    const made = blocks[1];
    expect(made?.type.name).toBe('table');
    expect(made?.firstChild?.firstChild?.attrs.colspan).toBe(2);
    expect(made?.textContent).toBe('指标学法4次');
  });

  it('takes headings, lists, breaks and bold of a web page', () => {
    expect(
      outline(
        el('h2', null, '主要举措'),
        el('ol', null, el('li', null, '学法'), el('li', null, '执法')),
        el('div', null, '全年学法，', el('b', null, '4次'), '。', el('br', null), '执法12次。'),
      ),
    ).toEqual(['h1 ·主要举措', 'h3 ·学法', 'h3 ·执法', 'paragraph 全年学法，4次。/执法12次。']);
    const { blocks } = paste(el('p', null, '甲', el('span', { style: 'font-weight: 700' }, '乙')));
    expect(blocks[0]?.lastChild?.marks.map(({ type }) => type.name)).toEqual(['strong']);
  });

  it('collapses the white space of the source, not of the words', () => {
    expect(outline(el('p', null, '\n   全年\n   学法 4 次。\n'))).toEqual(['paragraph 全年 学法 4 次。']);
  });

  it('tells pictures as losses', () => {
    expect(paste(el('p', null, '见图。', el('img', { alt: '公章' }))).losses).toEqual([
      { kind: 'picture', text: '图片：公章' },
    ]);
  });
});
