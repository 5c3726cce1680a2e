import { describe, expect, it } from 'vitest';
import { block, doc, h1, p, runIn, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { exportInput } from '../export-input';
import { writeHtml } from './write-html';

const articleOf = (...blocks: ReturnType<typeof p>[]): string[] => {
  const html = writeHtml(exportInput({ doc: doc(title('报告'), ...blocks) }));
  return (/<article>\n(.*)\n<\/article>/s.exec(html)?.[1] ?? '').split('\n').slice(1);
};

describe('the page for a web site', () => {
  it('gives headings their rank and numerals', () => {
    expect(articleOf(h1('举措'), runIn('机制。全年学法。'))).toEqual([
      '<h2>一、举措</h2>',
      '<p class="text"><span class="heading" role="heading" aria-level="3">（一）机制。</span>全年学法。</p>',
    ]);
  });

  it('escapes what a person has written', () => {
    expect(articleOf(p('<script>alert("1")</script>&amp;'))).toEqual([
      '<p class="text">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;</p>',
    ]);
    const html = writeHtml(exportInput({ doc: doc(title('</title><script>'), p('正文')) }));
    expect(html).not.toContain('<script>');
  });

  it('heads the columns of a table', () => {
    expect(
      articleOf(
        table([
          ['指标', '数'],
          ['调解', '3'],
        ]),
      ).join(''),
    ).toBe(
      '<table><thead><tr><th scope="col">指标</th><th scope="col">数</th></tr></thead>' +
        '<tbody><tr><td>调解</td><td>3</td></tr></tbody></table>',
    );
  });

  it('shows slots, line breaks and emphasis, and no suggestion that would go', () => {
    const by = { author: '张三', time: '2026-01-03T08:00:00Z' };
    const marked = (text: string, mark: ReturnType<typeof schema.marks.strong.create>) =>
      schema.text(text, [mark]);
    expect(
      articleOf(
        p(
          '共',
          '【填写：件数】',
          '\n',
          marked('重', schema.marks.strong.create()),
          marked('去', schema.marks.deletion.create(by)),
        ),
        block('date', {}, '2026年1月15日'),
      ),
    ).toEqual([
      '<p class="text">共<mark>【填写：件数】</mark><br><strong>重</strong></p>',
      '<p class="date">2026年1月15日</p>',
    ]);
  });

  it('refers to nothing outside', () => {
    const html = writeHtml(exportInput({ doc: doc(title('报告'), p('正文')) }));
    expect(html).not.toMatch(/(src|href)=|url\(|@import|<script/);
  });
});
