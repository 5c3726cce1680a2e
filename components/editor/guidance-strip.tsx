import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { type PartRole, partRoles } from '@/lib/schema/roles';
import { guidanceFor } from '@/lib/template/guidance-for';
import type { LegalBasis, Template } from '@/lib/template/template';
import styles from './guidance-strip.module.css';
import type { Session } from './session';
import { useStore } from './store';

const basisName = ({ title, article }: LegalBasis): string => `《${title}》${article ?? ''}`;

const opening = {
  name: '题目和开头',
  about: '题目写明单位和年度；主送机关顶格，以冒号结尾；开头一段概括全年。',
};

/** What the part at the caret is for, what it rests on, and the points it should answer. */
export function GuidanceStrip({
  session,
  template,
}: {
  readonly session: Session;
  readonly template: Template | null;
}) {
  const [open, setOpen] = useState(false);
  const section = useStore(session.caret, (caret) => caret.section);
  const { headings, parts } = useStore(session.report, (view) => view.report);
  const heading = headings.find((known) => known.block === section) ?? null;
  const state = parts.find((part) => part.heading === section && part.state !== 'embedded') ?? null;
  const role: PartRole | null = state?.role ?? partRoles.find((known) => known === heading?.part) ?? null;
  const guidance = template && role ? guidanceFor(template, role) : null;
  const name = heading ? heading.numeral + heading.text.replace(/[。：]$/, '') : opening.name;
  const basis = guidance?.basis[0];
  const points = guidance?.points ?? [];
  return (
    <div className={styles.strip}>
      <span className={styles.name}>{name}</span>
      <span className={styles.about} title={guidance?.about}>
        {basis && (
          <>
            <Tag tone="blue">依据</Tag> <span className={styles.basis}>{basisName(basis)}</span>{' '}
          </>
        )}
        <span className="mute">{heading ? guidance?.about : opening.about}</span>
      </span>
      {points.length > 0 && (
        <span className="row g4">
          <span className="mute">要点 {points.length}</span>
          <IconButton
            icon={open ? 'up' : 'down'}
            label={open ? '收起要点' : '展开要点'}
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        </span>
      )}
      {open && points.length > 0 && (
        <div className={styles.points}>
          <p className={styles.whole}>{guidance?.about}</p>
          <ul>
            {points.map((point) => (
              <li key={point.key}>
                <b>{point.topic}</b>
                <span>
                  {point.text}
                  {point.ifNone && <span className="mute"> 没有的，写明“{point.ifNone}”</span>}
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.says}>
            {guidance?.basis.map((item) => (
              <span key={item.title}>
                {basisName(item)}：{item.says}
              </span>
            ))}
          </p>
        </div>
      )}
    </div>
  );
}
