import { strToU8, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { blockText } from '@/lib/schema/block-text';
import { checkDocument } from '@/lib/schema/check-document';
import { outlineOf } from '../classify/outline-of';
import { understood } from '../json/understood';
import type { Reading } from '../reading';
import { documentXml, type HandMade, handMadeDocx, handMadeParts, wp, wr } from './read/hand-made-docx';
import { readDocx } from './read-docx';

function read(made: HandMade): Reading {
  const reading = readDocx(handMadeDocx(made));
  if (!reading.ok) throw new Error(reading.error.message);
  expect(checkDocument(reading.value.doc.toJSON()).ok).toBe(true);
  return reading.value;
}

const outline = (made: HandMade): string[] => outlineOf(read(made).doc);
const body = '青禾镇坚持依法行政，全年组织学法4次，召开专题会议3次，各项工作平稳推进。';
const title = wp('青禾镇人民政府') + wp('关于2024年度法治政府建设情况的报告');

const expected = [
  'title 青禾镇人民政府/关于2024年度法治政府建设情况的报告',
  'h1 一、主要举措和成效',
  'h2 （一）健全学法制度。…',
  'h2 （二）规范行政执法。…',
  'h1 二、存在的不足和原因',
  `paragraph ${body}`,
];

/** Every text block's marked stretches: the mark with its attributes, and the words under it. */
function marked(doc: Node, name: string): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    const mark = node.marks.find(({ type }) => type.name === name);
    if (mark) found.push(`${Object.values(mark.attrs)[0] ?? ''}:${node.text ?? ''}`);
    return true;
  });
  return found;
}

describe('headings of a DOCX', () => {
  it('are known by typed numerals where nothing is styled', () => {
    const made = `${title}${wp('一、主要举措和成效')}${wp(`（一）健全学法制度。${body}`)}${wp(`（二）规范行政执法。${body}`)}${wp('二、存在的不足和原因')}${wp(body)}`;
    expect(outline({ body: made })).toEqual(expected);
  });

  it('are known by styles, whatever the styles are called, through their chain', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="镇一级"/><w:basedOn w:val="a3"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>';
    const made = `${wp('青禾镇2024年度法治政府建设情况报告', '<w:pStyle w:val="t"/>')}${wp('主要举措和成效', '<w:pStyle w:val="x"/>')}${wp(body)}${wp('存在的不足和原因', '<w:pStyle w:val="a3"/>')}${wp(body)}`;
    expect(outline({ body: made, styles })).toEqual([
      'title 青禾镇2024年度法治政府建设情况报告',
      'h1 主要举措和成效',
      `paragraph ${body}`,
      'h1 存在的不足和原因',
      `paragraph ${body}`,
    ]);
  });

  it('without numerals or styles are known by their faces', () => {
    const set = (face: string) => `<w:rFonts w:eastAsia="${face}" w:hint="eastAsia"/>`;
    const long = body.repeat(2);
    const lines = [
      wp('聚焦基层治理', '', set('黑体')),
      wp('夯实学法基础', '', set('楷体_GB2312')),
      wp(long, '', set('仿宋_GB2312')),
      wp('特此报告', '', set('仿宋_GB2312')),
    ];
    expect(outline({ body: title + lines.join('') }).slice(1)).toEqual([
      'h1 聚焦基层治理',
      'h2 夯实学法基础',
      `paragraph ${long}`,
      'paragraph 特此报告',
    ]);
    const black = [wp('聚焦基层治理', '', set('黑体')), wp(long, '', set('黑体'))];
    expect(outline({ body: title + black.join('') })[1]).toBe('paragraph 聚焦基层治理');
  });

  const styles = [1, 2]
    .map(
      (n) =>
        `<w:style w:type="paragraph" w:styleId="h${n}"><w:name w:val="heading ${n}"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`,
    )
    .join('');
  const styled = (n: number) => `<w:pStyle w:val="h${n}"/>`;

  it('have the level of their style where the styles and the numerals agree in order', () => {
    const made = `${title}${wp('一、主要举措和成效', styled(1))}${wp('1.健全制度', styled(2))}${wp(body)}${wp('（1）会前学法')}${wp(body)}`;
    expect(outline({ body: made, styles }).filter((line) => line.startsWith('h'))).toEqual([
      'h1 一、主要举措和成效',
      'h2 1.健全制度',
      'h3 （1）会前学法',
    ]);
  });

  it('have the level of their numeral where the styles are used at random', () => {
    const made = `${title}${wp('一、主要举措和成效', styled(1))}${wp('（一）健全制度', styled(1))}${wp(body)}${wp('二、存在的不足和原因', styled(2))}${wp(body)}`;
    expect(outline({ body: made, styles }).filter((line) => line.startsWith('h'))).toEqual([
      'h1 一、主要举措和成效',
      'h2 （一）健全制度',
      'h1 二、存在的不足和原因',
    ]);
  });

  it('without numerals are known by their weight under the parts', () => {
    const centred = '<w:jc w:val="center"/>';
    const made = `${title}${wp('主要举措和成效', centred, '<w:b/>')}${wp('健全学法制度', '', '<w:b/>')}${wp(body)}${wp('表1 执法情况', centred, '<w:b/>')}${wp('存在的不足和原因', centred, '<w:b/>')}${wp(body)}`;
    expect(outline({ body: made }).filter((line) => line.startsWith('h'))).toEqual([
      'h1 主要举措和成效',
      'h2 健全学法制度',
      'h1 存在的不足和原因',
    ]);
  });

  it('of parts whose numeral was forgotten are known by the look of the others', () => {
    const face = '<w:rFonts w:eastAsia="黑体"/>';
    const long = body.repeat(2);
    const made = `${title}${wp('一、主要举措和成效', '', face)}${wp(long)}${wp('存在的不足和原因', '', face)}${wp(long)}${wp('下一步工作打算')}${wp('三、2025年安排', '', face)}${wp(long)}`;
    expect(outline({ body: made }).filter((line) => line.startsWith('h'))).toEqual([
      'h1 一、主要举措和成效',
      'h1 存在的不足和原因',
      'h1 三、2025年安排',
    ]);
  });

  it('keep their automatic numbers', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const at = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
    const made = `${title}${wp('主要举措和成效', at(0))}${wp(`健全学法制度。${body}`, at(1))}${wp(`规范行政执法。${body}`, at(1))}${wp('存在的不足和原因', at(0))}${wp(body)}`;
    expect(outline({ body: made, numbering })).toEqual(expected);
    expect(read({ body: made, numbering }).text).toContain('（二）规范行政执法。');
  });

  it('go on in the same line behind a style separator', () => {
    const hidden = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    const made = `${title}${wp('一、主要举措和成效')}${wp('（一）健全学法制度。', hidden)}${wp(body)}${wp(`（二）规范行政执法。${body}`)}${wp('二、存在的不足和原因')}${wp(body)}`;
    expect(outline({ body: made })).toEqual(expected);
  });

  it('are split from soft returns where a web page was pasted into one paragraph', () => {
    const br = '<w:r><w:br/></w:r>';
    const made = `${title}<w:p>${['一、主要举措和成效', `（一）健全学法制度。${body}`, `（二）规范行政执法。${body}`, '二、存在的不足和原因', body].map((line) => wr(line)).join(br)}</w:p>`;
    expect(outline({ body: made })).toEqual(expected);
  });

  it('are never made of the table of contents', () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${wp('一、主要举措和成效 1')}</w:sdtContent></w:sdt>`;
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wr('一、主要举措和成效 1')}</w:p>${wp('二、存在的不足和原因 2')}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    for (const contents of [toc, field]) {
      const reading = read({ body: title + contents + wp('一、主要举措和成效') + wp(body) });
      expect(outlineOf(reading.doc)).toEqual([expected[0], expected[1], `paragraph ${body}`]);
      expect(reading.losses.map(({ kind }) => kind)).toEqual(['field']);
    }
  });
});

describe('what people did in Word', () => {
  it('gives comments with their quotes and authors, anchored to the words', () => {
    const comments =
      '<w:comment w:id="4" w:author="李科长"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>';
    const made = `${title}<w:p>${wr('全年学法')}<w:commentRangeStart w:id="4"/>${wr('4次')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${wr('，按期完成。')}</w:p>`;
    const reading = read({ body: made, comments });
    expect(reading.comments).toEqual([{ quote: '4次', text: '请核对', author: '李科长' }]);
    expect(marked(reading.doc, 'comment')).toEqual(['c1:4次']);
  });

  it('quotes a comment over several paragraphs line by line, and carries along one that stands on no words', () => {
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}" w:author="李科长">${wp(text)}</w:comment>`;
    const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const made = `${title}<w:p>${wr('学法')}<w:commentRangeStart w:id="1"/>${wr('4次。')}</w:p><w:p>${wr('会议')}<w:commentRangeEnd w:id="1"/>${reference(1)}${wr('3次')}${reference(2)}</w:p>`;
    const reading = read({ body: made, comments: comment(1, '对一下') + comment(2, '缺同比') });
    expect(reading.comments.map(({ quote }) => quote)).toEqual(['4次。\n会议', '']);
    expect(marked(reading.doc, 'comment')).toEqual(['c1:4次。', 'c1:会议', 'c2:次']);
  });

  it('gives insertions, deletions and moves as suggestions', () => {
    const by = 'w:author="王镇长" w:date="2025-01-06T09:00:00Z"';
    const made = `${title}<w:p>${wr('全年学法')}<w:del w:id="1" ${by}><w:r><w:delText>3次</w:delText></w:r></w:del><w:ins w:id="2" ${by}>${wr('4')}${wr('次')}</w:ins><w:moveTo w:id="3" ${by}>${wr('，按期完成')}</w:moveTo>${wr('。')}</w:p>`;
    const reading = read({ body: made });
    expect(reading.revisions).toEqual([
      { kind: 'del', text: '3次', author: '王镇长' },
      { kind: 'ins', text: '4次', author: '王镇长' },
      { kind: 'move', text: '，按期完成', author: '王镇长' },
    ]);
    expect(marked(reading.doc, 'deletion')).toEqual(['王镇长:3次']);
    expect(marked(reading.doc, 'insertion')).toEqual(['王镇长:4次，按期完成']);
  });

  it('is understood as it reads with the suggestions accepted, and nothing struck out is lost', () => {
    const by = 'w:author="王镇长" w:date="2025-01-06T09:00:00Z"';
    const del = (text: string) => `<w:del w:id="1" ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const ins = (text: string) => `<w:ins w:id="2" ${by}>${wr(text)}</w:ins>`;
    const unmarked = `<w:pPr><w:rPr><w:del w:id="3" ${by}/></w:rPr></w:pPr>`;
    const made = `<w:p>${wr('青禾镇')}${del('2023')}${ins('2024')}${wr('年度法治政府建设情况报告')}</w:p>
      <w:p>${unmarked}${del('一、作废的标题')}</w:p>
      <w:p>${del('二')}${ins('一')}${wr('、主要举措和成效')}</w:p>
      <w:p>${unmarked}${wr('全年学法4次，')}</w:p><w:p>${unmarked}${del('整段不要。')}</w:p><w:p>${wr('按期完成。')}</w:p>`;
    const reading = read({ body: made });
    expect(understood(reading)).toMatchObject({ year: 2024, unit: '青禾镇' });
    expect(understood(reading).plainText).toBe(
      '青禾镇2024年度法治政府建设情况报告\n一、主要举措和成效\n全年学法4次，按期完成。\n',
    );
    expect(outlineOf(reading.doc).slice(1)).toEqual([
      'paragraph 一、作废的标题',
      'h1 一、主要举措和成效',
      'paragraph 全年学法4次，整段不要。按期完成。',
    ]);
  });

  it('keeps evidence links by bookmark, and by quote where the bookmark is lost', () => {
    const property = (name: string, fact: string, quote: string) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>{&quot;fact&quot;:&quot;${fact}&quot;,&quot;quote&quot;:&quot;${quote}&quot;}</vt:lpwstr></property>`;
    const custom = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property('_ev_1', 'f7', '4次')}${property('_ev_2', 'f8', '312件')}${property('_ev_3', 'f9', '不在文中')}</Properties>`;
    const made = `${title}<w:p>${wr('学法')}<w:bookmarkStart w:id="9" w:name="_ev_1"/>${wr('4次')}<w:bookmarkEnd w:id="9"/>${wr('，调解312件。')}</w:p>`;
    const reading = read({ body: made, more: { 'docProps/custom.xml': custom } });
    expect(marked(reading.doc, 'evidence')).toEqual(['f7:4次', 'f8:312件']);
    expect(reading.losses).toEqual([{ kind: 'other', text: '依据没有找回原来的位置：不在文中' }]);
  });

  it('keeps the results of fields and links and drops their instructions', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wr('第二部分')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const made = `${title}<w:p>${wr('见')}${field}<w:hyperlink>${wr('，网站')}</w:hyperlink><w:fldSimple w:instr="DATE">${wr('今日')}</w:fldSimple><w:smartTag>${wr('公开')}</w:smartTag><w:sdt><w:sdtContent>${wr('。')}</w:sdtContent></w:sdt></w:p>`;
    expect(outline({ body: made })[1]).toBe('paragraph 见第二部分，网站今日公开。');
  });

  it('reads tabs, breaks, hyphens, symbols and entities as characters', () => {
    const made = `${title}<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>&lt;&#x4E2D;&amp;&gt;</w:t></w:r></w:p>`;
    expect(outline({ body: made })[1]).toBe('paragraph 甲\t乙/A-B☑<中&>');
  });

  it('reads what is set in a symbol font as what is seen', () => {
    const font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    expect(outline({ body: `${title}<w:p>${wr('\uf0fe', font)}${wr('已办')}</w:p>` })[1]).toBe(
      'paragraph ☑已办',
    );
  });

  it('keeps the words under a reading aid and the characters of a formula, in their places', () => {
    const ruby = `<w:r><w:t>寅</w:t><w:ruby><w:rt>${wr('yáng')}</w:rt><w:rubyBase>${wr('阳')}</w:rubyBase></w:ruby><w:t>镇</w:t></w:r>`;
    const formula = '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>';
    const reading = read({ body: `${title}<w:p>${ruby}${formula}${wr('。')}</w:p>` });
    expect(outlineOf(reading.doc)[1]).toBe('paragraph 寅阳镇a+b。');
    expect(reading.losses.map(({ text }) => text)).toEqual(['拼音标注：yáng', '公式改为文字：a+b']);
  });

  it('understands a file whatever it calls the namespace', () => {
    const document = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>青禾镇2024年度法治政府建设情况报告</d:t></d:r></d:p><d:p><d:r><d:t>${body}</d:t></d:r></d:p></d:body></d:document>`;
    expect(outline({ body: '', more: { 'word/document.xml': document } })).toEqual([
      'title 青禾镇2024年度法治政府建设情况报告',
      `paragraph ${body}`,
    ]);
  });
});

describe('a package that another writer made', () => {
  const made = title + wp('主要举措和成效', '<w:pStyle w:val="a"/>') + wp(body);
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const styles = `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const relationship = (kind: string, target: string) =>
    `<Relationship Id="${kind}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/>`;
  const relationships = (...each: string[]) => `<Relationships>${each.join('')}</Relationships>`;
  const asUsual = outline({ body: made, more: { 'word/styles.xml': styles } });

  it('is read whatever its parts are called', () => {
    const { 'word/document.xml': document, ...parts } = handMadeParts({ body: made });
    const renamed = zipSync({
      ...parts,
      '_rels/.rels': strToU8(relationships(relationship('officeDocument', '/text/main.xml'))),
      'text/main.xml': document as Uint8Array,
      'text/_rels/main.xml.rels': strToU8(relationships(relationship('styles', '../shared/looks.xml'))),
      'shared/looks.xml': strToU8(styles),
    });
    const reading = readDocx(renamed);
    expect(reading.ok && outlineOf(reading.value.doc)).toEqual(asUsual);
  });

  it('is read whatever the case of their names', () => {
    const parts = handMadeParts({ body: made, more: { 'word/styles.xml': styles } });
    const shouted = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name.toUpperCase(), part]),
    );
    const reading = readDocx(zipSync(shouted));
    expect(reading.ok && outlineOf(reading.value.doc)).toEqual(asUsual);
  });

  it('is read in the encoding that its parts have', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${documentXml(made).slice(documentXml(made).indexOf('<w:document'))}`;
    const wide = new Uint8Array(new Uint16Array([...xml].map((c) => c.charCodeAt(0))).buffer);
    const more = { 'word/document.xml': wide, 'word/styles.xml': styles };
    expect(outline({ body: '', more })).toEqual(asUsual);
  });
});

describe('what cannot be carried over', () => {
  it('is told: pictures, footnotes, headers, hidden words', () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图1" descr="公章"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const made = `${title}<w:p>${wr(body)}<w:r><w:footnoteReference w:id="2"/></w:r>${wr('内部批示', '<w:vanish/>')}</w:p>${picture}`;
    const footnotes =
      '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>见台账</w:t></w:r></w:p></w:footnote>';
    const header = (text: string) =>
      `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${wp(text)}</w:hdr>`;
    const more = { 'word/header1.xml': header('送审稿'), 'word/footer1.xml': header('— 1 —') };
    const { losses } = read({ body: made, footnotes, more });
    expect(losses).toEqual([
      { kind: 'footnote', text: '见台账' },
      { kind: 'formatting', text: '隐藏文字：内部批示' },
      { kind: 'picture', text: '图片：公章' },
      { kind: 'header', text: '送审稿' },
    ]);
  });

  it('keeps the words of a text box behind its paragraph, once', () => {
    const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(wp('框中的话。'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(wp('框中的话。'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const reading = read({ body: `${title}<w:p>${wr(body)}${shape}</w:p>` });
    expect(outlineOf(reading.doc).slice(1)).toEqual([`paragraph ${body}`, 'paragraph 框中的话。']);
    expect(reading.losses.map(({ kind }) => kind)).toEqual(['shape']);
  });
});

describe('tables', () => {
  const cell = (text: string, tcPr = '') => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${wp(text)}</w:tc>`;
  const table = `<w:tbl><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('指标')}${cell('数值', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('调解', '<w:vMerge w:val="restart"/>')}${cell('12')}${cell('件')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('3')}${cell('次')}</w:tr></w:tbl>`;

  it('keep their spans, widths and heading row', () => {
    const { doc } = read({ body: title + wp(body) + table });
    const rows: string[][] = [];
    doc.child(2).forEach((row) => {
      const cells: string[] = [];
      row.forEach((node) => {
        const { colspan, rowspan, colwidth } = node.attrs;
        cells.push(`${node.type.name} ${node.textContent} ${colspan}×${rowspan} ${colwidth}`);
      });
      rows.push(cells);
    });
    expect(rows).toEqual([
      ['tableHeader 指标 1×1 100', 'tableHeader 数值 2×1 200,100'],
      ['tableCell 调解 1×2 100', 'tableCell 12 1×1 200', 'tableCell 件 1×1 100'],
      ['tableCell 3 1×1 200', 'tableCell 次 1×1 100'],
    ]);
  });

  it('keep cells merged the old way, side by side', () => {
    const merged = `<w:tr>${cell('合计', '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge/>')}${cell('3')}</w:tr>`;
    const { doc } = read({ body: `${title}<w:tbl>${merged}</w:tbl>` });
    expect(
      doc
        .child(1)
        .child(0)
        .children.map(({ attrs, textContent }) => [attrs.colspan, textContent]),
    ).toEqual([
      [2, '合计'],
      [1, '3'],
    ]);
  });

  it('stand in the text as rows with tabs', () => {
    expect(read({ body: title + wp(body) + table }).text).toContain('指标\t数值\n调解\t12\t件\n3\t次\n');
  });

  it('are told without the rows that are struck out', () => {
    const struck = '<w:tc><w:p><w:del w:id="1"><w:r><w:delText>旧项</w:delText></w:r></w:del></w:p></w:tc>';
    const rows = `<w:tr>${cell('指标')}${cell('')}</w:tr><w:tr>${struck}${cell('')}</w:tr>`;
    const reading = read({ body: `${title}<w:tbl>${rows}</w:tbl>` });
    expect(reading.text).toContain('旧项');
    expect(understood(reading).tables).toEqual([[['指标', '']]]);
  });

  it('of a letterhead come behind the title, which is still found', () => {
    const letterhead = `${wp('青禾镇人民政府文件')}<w:tbl><w:tr>${cell('青府发〔2025〕3号')}${cell('签发人：王某')}</w:tr></w:tbl>`;
    const { doc, losses } = read({ body: letterhead + title + wp(body) });
    expect(doc.children.map(({ type }) => type.name)).toEqual(['title', 'paragraph', 'table', 'paragraph']);
    expect(losses).toEqual([{ kind: 'header', text: '青禾镇人民政府文件' }]);
  });

  it('are taken away where a single column frames the whole text', () => {
    const lines = ['一、主要举措和成效', body, '二、存在的不足和原因', body, body]
      .map((line) => wp(line))
      .join('');
    const frame = `<w:tbl><w:tr><w:tc>${lines}</w:tc></w:tr></w:tbl>`;
    expect(outline({ body: title + frame })).toContain('h1 二、存在的不足和原因');
    const rows = `<w:tbl><w:tr><w:tc>${title}</w:tc></w:tr><w:tr><w:tc>${lines}</w:tc></w:tr></w:tbl>`;
    expect(outline({ body: rows })).toEqual(outline({ body: title + lines }));
    const inside = `<w:tbl><w:tr><w:tc>${lines}${table}</w:tc></w:tr></w:tbl>`;
    expect(read({ body: title + inside }).doc.lastChild?.type.name).toBe('table');
  });
});

describe('the source map', () => {
  it('leads every character of every block back to the extracted text', () => {
    const made = `${title}${wp('　　一、主要举措和成效')}${wp(`（一）健全学法制度。${body}　`)}${wp('【填写：次数】次')}`;
    const { doc, text, source } = read({ body: made });
    doc.descendants((node) => {
      if (!node.isTextblock) return true;
      const words = blockText(node);
      for (const { at, from, length } of source.get(node.attrs.id) ?? [])
        if (!words.slice(at, at + length).includes('\uFFFC'))
          expect(text.slice(from, from + length)).toBe(words.slice(at, at + length));
      expect((source.get(node.attrs.id) ?? []).length).toBeGreaterThan(0);
      return false;
    });
  });
});
