import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { insertPart } from '@/lib/editor/commands/insert-part';
import { schema } from '@/lib/schema/schema';
import { fillPlaceholders } from '@/lib/template/fill-placeholders';
import { partBlocks } from '@/lib/template/instantiate';
import type { EditorProps } from './editor-props';
import { partName } from './part-names';
import type { Session } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';

/** Asks whether to insert a required part that the text does not have, with the template’s outline for it. */
export function AskPart({
  session,
  ui,
  props,
}: {
  readonly session: Session;
  readonly ui: Ui;
  readonly props: EditorProps;
}) {
  const { askPart: role } = useStore(ui);
  const { report } = useStore(session.report);
  if (role === null) return null;
  const close = () => ui.change({ askPart: null });
  const part = props.template?.parts.find((candidate) => candidate.role === role);
  const occasion = { year: props.year, unit: props.unit };
  const blocks = part
    ? partBlocks(part, (pattern) => fillPlaceholders(pattern, occasion))
    : [
        schema.nodes.heading.create({ level: 1, role }, schema.text(partName[role])),
        schema.nodes.paragraph.create(),
      ];
  const roleOf = (block: string) => report.headings.find((heading) => heading.block === block)?.part ?? null;
  return (
    <Dialog
      title={`没有“${partName[role]}”`}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>先不插入</Button>
          <Button
            variant="primary"
            data-autofocus
            onClick={() => {
              close();
              setTimeout(() => session.run(insertPart(role, blocks, roleOf)));
            }}
          >
            插入这一部分
          </Button>
        </>
      }
    >
      <p>
        按规定这是必备部分。插入后放在它该在的位置：标题“{blocks[0]?.textContent}”
        {part ? '和一份提纲，要写的地方留空待填。' : '和一个空段。'}可以撤销。
      </p>
    </Dialog>
  );
}
