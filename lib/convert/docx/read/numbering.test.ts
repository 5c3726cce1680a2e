import { describe, expect, it } from 'vitest';
import { parseXml } from '../../package/xml';
import { formatNumber } from './number-format';
import { numberCounter } from './numbering';

const lvl = (at: number | null, format: string, text: string, more = '') =>
  `<w:lvl${at === null ? '' : ` w:ilvl="${at}"`}><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const counter = (content: string) =>
  numberCounter(
    parseXml(
      `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:numbering>`,
    ),
  );
const abstract = (id: string, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: string, of: string, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

describe('automatic numbers', () => {
  const three =
    lvl(0, 'chineseCounting', '%1、') +
    lvl(1, 'chineseCounting', '（%2）') +
    lvl(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');

  it('count each level and start anew under the one above', () => {
    const number = counter(abstract('0', three) + num('1', '0'));
    const at = (level: number) => number({ num: '1', level }, null);
    expect([0, 1, 1, 0, 1, 2].map(at)).toEqual(['一、', '（一）', '（二）', '二、', '（一）', '2.1.1']);
  });

  it('go on across lists that share their definition, and restart where a list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const number = counter(abstract('0', three) + num('1', '0') + num('2', '0') + num('3', '0', restart));
    const of = (id: string) => number({ num: id, level: 0 }, null);
    expect(['1', '1', '2', '3', '3'].map(of)).toEqual(['一、', '二、', '三、', '一、', '二、']);
  });

  it('take a level’s override from the list', () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'decimal', '第%1条')}</w:lvlOverride>`;
    expect(counter(abstract('0', three) + num('1', '0', override))({ num: '1', level: 0 }, null)).toBe(
      '第1条',
    );
  });

  it('find the level of a style, and levels that a writer did not number', () => {
    const levels =
      lvl(null, 'chineseCounting', '%1、') +
      lvl(null, 'chineseCounting', '（%2）', '<w:pStyle w:val="镇二级"/>');
    const number = counter(abstract('0', levels) + num('1', '0'));
    expect(number({ num: '1', level: null }, '镇二级')).toBe('（一）');
  });

  it('follow a list style to its definition', () => {
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="S"/></w:abstractNum>';
    const owner = `<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="S"/>${lvl(0, 'decimal', '%1.')}</w:abstractNum>`;
    expect(counter(linked + owner + num('1', '5'))({ num: '1', level: 0 }, null)).toBe('1.');
  });

  it('show nothing for bullets, for none, and for lists that are not there', () => {
    const number = counter(
      abstract('0', lvl(0, 'bullet', '●')) +
        abstract('1', lvl(0, 'none', '')) +
        num('1', '0') +
        num('2', '1'),
    );
    expect(['1', '2', '9'].map((id) => number({ num: id, level: 0 }, null))).toEqual(['', '', '']);
  });
});

describe('number formats', () => {
  it('count as their name says', () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['decimal', 12, '12'],
      ['decimalZero', 3, '03'],
      ['decimalFullWidth', 12, '１２'],
      ['chineseCounting', 11, '十一'],
      ['chineseCounting', 20, '二十'],
      ['japaneseCounting', 105, '一百零五'],
      ['ideographDigital', 10, '一〇'],
      ['chineseLegalSimplified', 12, '壹拾贰'],
      ['ideographTraditional', 3, '丙'],
      ['ideographZodiac', 1, '子'],
      ['decimalEnclosedCircle', 5, '⑤'],
      ['decimalEnclosedParen', 2, '⑵'],
      ['upperRoman', 14, 'XIV'],
      ['lowerLetter', 28, 'bb'],
      ['none', 1, ''],
      ['somethingNew', 7, '7'],
    ];
    expect(cases.map(([format, n]) => formatNumber(format, n))).toEqual(cases.map(([, , text]) => text));
  });
});
