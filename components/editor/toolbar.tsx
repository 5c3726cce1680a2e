import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
} from 'prosemirror-tables';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Menu } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { insertPageBreak } from '@/lib/editor/commands/insert-page-break';
import { insertSlot } from '@/lib/editor/commands/insert-slot';
import { insertTable } from '@/lib/editor/commands/insert-table';
import { type PlainBlock, setBlock } from '@/lib/editor/commands/set-block';
import { setHeading } from '@/lib/editor/commands/set-heading';
import { toggleRunIn } from '@/lib/editor/commands/toggle-run-in';
import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { askLink, noNumberHere } from './ask-link';
import type { Session } from './session';
import { useStore } from './store';
import styles from './toolbar.module.css';
import type { Ui } from './ui-state';

const blocks: readonly { readonly name: PlainBlock; readonly label: string }[] = [
  { name: 'paragraph', label: '正文' },
  { name: 'recipient', label: '主送机关' },
  { name: 'attachmentNote', label: '附件说明' },
  { name: 'signature', label: '署名' },
  { name: 'date', label: '成文日期' },
];

const kindLabel: Readonly<Record<string, string>> = {
  ...Object.fromEntries(blocks.map(({ name, label }) => [name, label])),
  title: '题目',
  heading: '标题',
  table: '表格',
  pageBreak: '分页',
};

const levels: readonly {
  readonly level: HeadingLevel;
  readonly label: string;
  readonly look: string | undefined;
}[] = [
  { level: 1, label: '一、', look: styles.hei },
  { level: 2, label: '（一）', look: styles.kai },
  { level: 3, label: '1.', look: styles.bold },
  { level: 4, label: '（1）', look: undefined },
];

const tableVerbs: readonly { readonly label: string; readonly command: Command }[] = [
  { label: '下面加一行', command: addRowAfter },
  { label: '右边加一列', command: addColumnAfter },
  { label: '删这一行', command: deleteRow },
  { label: '删这一列', command: deleteColumn },
  { label: '合并所选格', command: mergeCells },
  { label: '拆开这一格', command: splitCell },
  { label: '删整张表', command: deleteTable },
];

/** What can be made of the text at the caret. */
export function Toolbar({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const caret = useStore(session.caret);
  const { run } = session;
  return (
    <div className={styles.tools} role="toolbar" aria-label="格式">
      <div className={styles.group}>
        <IconButton icon="undo" label="撤销 Ctrl Z" disabled={!caret.canUndo} onClick={() => run(undo)} />
        <IconButton icon="redo" label="重做 Ctrl Y" disabled={!caret.canRedo} onClick={() => run(redo)} />
        <i className={styles.sep} />
        <Menu
          label="段落种类"
          align="left"
          size="small"
          items={blocks.map(({ name, label }) => ({ key: name, label, run: () => run(setBlock(name)) }))}
        >
          {kindLabel[caret.kind] ?? '正文'}
        </Menu>
        <i className={styles.sep} />
        {levels.map(({ level, label, look }) => (
          <Tool
            key={level}
            label={`${label} 标题 Ctrl Alt ${level}`}
            pressed={caret.level === level}
            onClick={() => run(caret.level === level ? setBlock('paragraph') : setHeading(level))}
          >
            <span className={look}>{label}</span>
          </Tool>
        ))}
        {caret.level !== null && caret.level > 1 && (
          <Tool label="标题后接着写正文，不另起段" pressed={caret.runIn} onClick={() => run(toggleRunIn)}>
            接排
          </Tool>
        )}
        <i className={styles.sep} />
        {caret.inTable ? (
          <Menu
            label="表格"
            align="left"
            size="small"
            items={tableVerbs.map(({ label, command }) => ({ key: label, label, run: () => run(command) }))}
          >
            <Icon name="table" /> 表格
          </Menu>
        ) : (
          <Tool label="插入表格" onClick={() => run(insertTable(3, 4))}>
            <Icon name="table" /> 表格
          </Tool>
        )}
        {session.view.editable && <LedgerTools session={session} ui={ui} />}
        <Tool label="插入一处待填" onClick={() => run(insertSlot('内容'))}>
          <Icon name="pen" /> 待填
        </Tool>
        <Tool label="从这里另起一页 Ctrl Enter" onClick={() => run(insertPageBreak)}>
          <Icon name="file" /> 分页
        </Tool>
      </div>
      <div className={styles.group}>
        <IconButton icon="search" label="查找替换 Ctrl F" onClick={() => ui.change({ find: 'find' })} />
      </div>
    </div>
  );
}

/** The two verbs that join text and ledger. */
function LedgerTools({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const toast = useToast();
  return (
    <>
      <Tool
        label="关联依据 Alt L"
        onClick={() => {
          if (!askLink(session, ui)) toast({ text: noNumberHere });
        }}
      >
        <Icon name="link" /> 关联依据 <Kbd>Alt L</Kbd>
      </Tool>
      <Tool label="插入台账数字 Alt I" onClick={() => ui.change({ ledger: { kind: 'insert' } })}>
        <Icon name="plus" /> 插入台账数字 <Kbd>Alt I</Kbd>
      </Tool>
    </>
  );
}

function Tool({
  label,
  pressed,
  onClick,
  children,
}: {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      // The selection in the text must survive the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
