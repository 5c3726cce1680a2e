import type { Loss } from '@/lib/convert/reading';

const kinds: Readonly<Record<Loss['kind'], string>> = {
  debris: '去掉的杂质',
  joined: '接起来的断行',
  picture: '图片没有带入',
  shape: '图形没有带入',
  footnote: '脚注',
  header: '页眉页脚',
  formatting: '格式',
  renumbered: '重排的序号',
  field: '域只留结果',
  encoding: '编码',
  other: '其他',
};

/** What a file had that the document has not, or has differently: nothing is dropped silently. */
export function LossList({ losses }: { readonly losses: readonly Loss[] }) {
  return (
    <ul className="t12">
      {losses.map((loss, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed and equal losses may repeat.
        <li key={index} style={{ padding: '2px 0' }}>
          <span className="mute">{kinds[loss.kind]}：</span>
          {loss.text}
        </li>
      ))}
    </ul>
  );
}
