import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../text/read-text';
import { outlineOf } from './outline-of';
import { toReading } from './to-reading';

const body =
  '全年组织学法4次，召开专题会议3次，开展执法检查12次，各项工作平稳推进，群众满意度持续提升，法治建设取得新的进展。';
const title = '青禾镇2024年度法治政府建设情况报告';

const readingOf = (lines: readonly string[]) => {
  const text = lines.join('\n');
  return toReading({ items: textLines(text), text, losses: [] });
};

/** What the lines become; the long body paragraph is shown as ~. */
const outline = (...lines: string[]): string[] =>
  outlineOf(readingOf(lines).doc).map((line) => line.replaceAll(body, '~').replace(/^paragraph ~$/, '~'));

describe('the head', () => {
  it('is one title of one to three lines, the organ first', () => {
    expect(outline(title, body)).toEqual([`title ${title}`, '~']);
    expect(outline('青禾镇人民政府', '关于2024年度法治政府建设', '情况的报告', body)).toEqual([
      'title 青禾镇人民政府/关于2024年度法治政府建设/情况的报告',
      '~',
    ]);
    expect(outline('青禾镇', '2024 年度法治政府建设情况报告', body)).toEqual([
      'title 青禾镇/2024 年度法治政府建设情况报告',
      '~',
    ]);
  });

  it('is not the heading below it, and has its genre where that stands on a line of its own', () => {
    expect(outline(title, '法治政府建设工作情况', body)[0]).toBe(`title ${title}`);
    expect(outline('青禾镇2024年法治政府建设情况', '报告', '云川县人民政府：', body)).toEqual([
      'title 青禾镇2024年法治政府建设情况/报告',
      'recipient 云川县人民政府：',
      '~',
    ]);
  });

  it('takes a bracketed line under the title into it, but no date', () => {
    expect(outline(title, '（送审稿）', body)).toEqual([`title ${title}/（送审稿）`, '~']);
    expect(outline(title, '（2025年1月6日）', body)).toEqual([
      `title ${title}`,
      'paragraph （2025年1月6日）',
      '~',
    ]);
  });

  it('puts the letterhead and the crumbs of a web page behind the title, and tells them', () => {
    const lines = [
      '青禾镇人民政府文件',
      '青府发〔2025〕3号',
      '青禾镇人民政府',
      '关于2024年度法治政府建设情况的报告',
      body,
    ];
    expect(outline(...lines)).toEqual([
      'title 青禾镇人民政府/关于2024年度法治政府建设情况的报告',
      'paragraph 青禾镇人民政府文件',
      'paragraph 青府发〔2025〕3号',
      '~',
    ]);
    expect(readingOf(lines).losses.map(({ kind }) => kind)).toEqual(['header', 'header']);
  });

  it('does so with what a web page puts under the title, the title once more included', () => {
    const lines = [title, '发布时间：2025-01-20 09:18', '来源：青禾镇', '大', title, body];
    expect(outline(...lines).at(-1)).toBe('~');
    expect(
      readingOf(lines)
        .losses.map(({ text }) => text)
        .sort(),
    ).toEqual(lines.slice(0, -2).sort());
  });

  it('is empty where the file begins with its text', () => {
    expect(outline('一、主要举措和成效', body)).toEqual(['title', 'h1 一、主要举措和成效', '~']);
    expect(outline(body)).toEqual(['title', '~']);
  });

  it('knows the recipient by its colon and its organs', () => {
    for (const line of [
      '云川县人民政府：',
      '县委、县政府:',
      '县委全面依法治县委员会办公室：',
      '各村（社区），镇直各单位：',
    ])
      expect(outline(title, line, body)[1]).toBe(`recipient ${line}`);
    expect(outline(title, '青禾镇人民政府', '（2025年1月6日）', '县人民政府：', body)[3]).toBe(
      'recipient 县人民政府：',
    );
  });

  it('takes no opening sentence for a recipient', () => {
    for (const line of ['现将青禾镇人民政府2024年工作情况报告如下：', '各位代表，同志们：'])
      expect(outline(title, line, body)[1]).toBe(`paragraph ${line}`);
  });
});

describe('headings', () => {
  it('run into the paragraph that follows them in the same line', () => {
    expect(outline(title, '一、主要举措和成效', `（一）健全制度。${body}`, `1.学法：${body}`)).toEqual([
      `title ${title}`,
      'h1 一、主要举措和成效',
      'h2 （一）健全制度。…',
      'h3 1.学法：…',
    ]);
  });

  it('of level 1 may run in where they carry the sequence on', () => {
    expect(
      outline(title, `一、加强领导。${body}`, `二、强化执法。${body}`, `三、存在问题。${body}`).slice(1),
    ).toEqual(['h1 一、加强领导。…', 'h1 二、强化执法。…', 'h1 三、存在问题。…']);
  });

  it('are not made of a list of long items under a heading', () => {
    const items = [
      '一、加强学习，做到学用结合、知行合一，确保全镇干部职工法治素养明显提升，法治氛围更加浓厚；',
      '二、加强执法；',
    ];
    expect(outline(title, '一、主要举措', body, '二、2025年安排', ...items).slice(3)).toEqual([
      'h1 二、2025年安排',
      ...items.map((item) => `paragraph ${item}`),
    ]);
  });

  it('are headings together with their siblings or not at all', () => {
    const long = `建立联席会议制度，${body.replaceAll('，', '、')}`;
    expect(
      outline(title, '一、主要举措', `（一）健全制度。${body}`, `（二）${long}`, `（三）强化监督。${body}`)
        .slice(2)
        .map((line) => line.slice(0, 6)),
    ).toEqual(['h2 （一）', 'h2 （二）', 'h2 （三）']);
    const items = [
      '1.全年组织集中学法4次，参加320人次，印发学习资料500余份，实现村居全覆盖。',
      '2.开展执法检查12次，发现隐患30个；',
      '3.调解纠纷15件；',
    ];
    expect(outline(title, '一、主要举措', ...items).slice(2)).toEqual(
      items.map((item) => `paragraph ${item}`),
    );
  });

  it('of level 1 used again under a part are of level 2, up to where the parts go on', () => {
    const lines = [
      '一、主要举措',
      '一、强化领导',
      body,
      '（一）压实责任',
      body,
      '二、强化学习',
      body,
      '二、存在问题',
      body,
    ];
    expect(outline(title, ...lines).filter((line) => line.startsWith('h'))).toEqual([
      'h1 一、主要举措',
      'h2 一、强化领导',
      'h3 （一）压实责任',
      'h2 二、强化学习',
      'h1 二、存在问题',
    ]);
  });

  const headingsOf = (...lines: string[]) =>
    outline(title, ...lines.flatMap((line) => [line, body])).filter((line) => line.startsWith('h'));

  it('are of level 1 where they name the parts and nothing is numbered above them', () => {
    expect(headingsOf('（一）主要举措和成效', '1.健全制度', '（二）存在的不足和原因')).toEqual([
      'h1 （一）主要举措和成效',
      'h2 1.健全制度',
      'h1 （二）存在的不足和原因',
    ]);
    expect(headingsOf('1、主要举措和成效', '2、存在的不足和原因')).toEqual([
      'h1 1、主要举措和成效',
      'h1 2、存在的不足和原因',
    ]);
    expect(headingsOf('（一）健全制度', '（二）规范执法')).toEqual([
      'h2 （一）健全制度',
      'h2 （二）规范执法',
    ]);
  });

  it('may name their parents, and stand under them only', () => {
    expect(
      headingsOf('1.主要举措和成效', '1.1 健全制度', '1.1.1 会前学法', '2.存在的不足和原因', '5.1 规范执法'),
    ).toEqual(['h1 1.主要举措和成效', 'h2 1.1 健全制度', 'h3 1.1.1 会前学法', 'h1 2.存在的不足和原因']);
  });

  it('count what stands under the parts where those have no numeral', () => {
    expect(
      headingsOf(
        '主要举措和成效',
        '一、健全制度',
        '（一）会前学法',
        '二、规范执法',
        '存在的不足和原因',
        '一、认识不足',
      ),
    ).toEqual([
      'h1 主要举措和成效',
      'h2 一、健全制度',
      'h3 （一）会前学法',
      'h2 二、规范执法',
      'h1 存在的不足和原因',
      'h2 一、认识不足',
    ]);
  });

  it('are not made of a list whose items go on to the next or count what was done', () => {
    const items = ['1.制定目录5项；', '2.公开信息。', '（1）审查文件22件。', '（2）备案3件。'];
    expect(outline(title, '一、主要举措', ...items).slice(2)).toEqual(
      items.map((item) => `paragraph ${item}`),
    );
  });

  it('are not made of a table of contents that was typed', () => {
    const contents = ['目录', '一、主要举措和成效\t1', '二、存在的不足和原因………………2'];
    const headings = ['一、主要举措和成效', body, '二、存在的不足和原因', body];
    expect(outline(title, ...contents, ...headings).filter((line) => line.startsWith('h'))).toEqual([
      'h1 一、主要举措和成效',
      'h1 二、存在的不足和原因',
    ]);
  });

  it('are never the 一是 of a paragraph, a quantity or a year', () => {
    const lines = [`一是加强学习。${body}`, `1.5万人次参加学习。${body}`, `2024年以来，${body}`];
    expect(
      outline(title, '一、主要举措', ...lines)
        .slice(2)
        .every((line) => line.startsWith('paragraph')),
    ).toBe(true);
  });

  it('without numerals are known by the words of a part', () => {
    expect(
      outline(title, body, '主要举措和成效', body, '存在的不足和原因', body, '下一年度主要安排', body).filter(
        (line) => line.startsWith('h'),
      ),
    ).toEqual(['h1 主要举措和成效', 'h1 存在的不足和原因', 'h1 下一年度主要安排']);
  });
});

describe('whatever the lines', () => {
  const pieces = [
    '一、',
    '（一）',
    '1.',
    '(2)',
    '附件：',
    '青禾镇',
    '人民政府',
    '关于',
    '2024年',
    '报告',
    '：',
    '。',
    '，',
    '全年学法4次',
    '2025年1月6日',
    ' ',
    '　',
    body,
  ];
  const line = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((words) => words.join(''));

  it('every character of the file is kept, but white space and what the numbering pass prints', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const characters = (text: string) => [...text.replace(/附件：|[\s\d.]/g, '')].sort().join('');
        const { doc } = readingOf(lines);
        const kept = doc.children.map((block) => (block.attrs.typed ?? '') + block.textContent);
        expect(characters(kept.join(''))).toBe(characters(lines.join('')));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the end', () => {
  it('is signature and date, on lines of their own or on one', () => {
    expect(outline(title, body, '青禾镇人民政府', '2025年1月6日').slice(2)).toEqual([
      'signature 青禾镇人民政府',
      'date 2025年1月6日',
    ]);
    expect(outline(title, body, '青禾镇人民政府　　2025 年 1 月 6 日').slice(2)).toEqual([
      'signature 青禾镇人民政府',
      'date 2025 年 1 月 6 日',
    ]);
  });

  it('may be signed by several organs, dated in Chinese numerals, and followed by a note', () => {
    expect(
      outline(
        title,
        body,
        '中共青禾镇委员会',
        '青禾镇人民政府',
        '二〇二五年一月六日',
        '（此件公开发布）',
      ).slice(2),
    ).toEqual([
      'signature 中共青禾镇委员会',
      'signature 青禾镇人民政府',
      'date 二〇二五年一月六日',
      'paragraph （此件公开发布）',
    ]);
  });

  it('has attachment notes above the signature, their numbers left to the numbering pass', () => {
    expect(
      outline(title, body, '附件：1.统计表', '2.执法人员名单', '青禾镇人民政府', '2025年1月6日').slice(2, 4),
    ).toEqual(['attachmentNote 统计表', 'attachmentNote 执法人员名单']);
  });

  it('keeps the numbers that attachment notes had, for the checker to judge', () => {
    const typed = (...notes: string[]) =>
      readingOf([title, body, ...notes, '青禾镇人民政府', '2025年1月6日']).doc.children.flatMap((node) =>
        node.type.name === 'attachmentNote' ? [[node.attrs.typed, node.textContent]] : [],
      );
    expect(typed('附件：统计表')).toEqual([[null, '统计表']]);
    expect(typed('附件：1.统计表')).toEqual([['1.', '统计表']]);
    expect(typed('附件：2.统计表', '1. 执法人员名单')).toEqual([
      ['2.', '统计表'],
      ['1.', '执法人员名单'],
    ]);
    expect(typed('附件1：统计表', '附件2：执法人员名单')).toEqual([
      ['附件1：', '统计表'],
      ['附件2：', '执法人员名单'],
    ]);
    expect(typed('附件：', '1.统计表', '2.执法人员名单')).toEqual([
      ['1.', '统计表'],
      ['2.', '执法人员名单'],
    ]);
  });

  it('is found before the attachments that follow the report', () => {
    const pages = Array.from({ length: 20 }, (_, n) => `第${n + 1}次活动，青禾镇石桥村`);
    expect(
      outline(
        title,
        body,
        '附件：统计表',
        '青禾镇人民政府',
        '2025年1月6日',
        '附件',
        '统计表',
        ...pages,
      ).slice(2, 6),
    ).toEqual(['attachmentNote 统计表', 'signature 青禾镇人民政府', 'date 2025年1月6日', 'paragraph 附件']);
  });

  it('is not a date inside the text', () => {
    expect(outline(title, '截至2024年12月31日', body, body)[1]).toBe('paragraph 截至2024年12月31日');
  });
});
