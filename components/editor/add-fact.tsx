import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import { type FactForm, type FormFault, factForm, factOfForm } from './claim-fact';
import { closeLedger } from './close-ledger';
import dialogStyles from './dialogs.module.css';
import { lastBringer, rememberBringer } from './last-bringer';
import styles from './ledger-dialogs.module.css';
import type { Session } from './session';
import type { Ui } from './ui-state';
import { useLinking } from './use-linking';

const labels: Readonly<Record<keyof FactForm, string>> = {
  indicator: '指标',
  value: '数值',
  unit: '单位',
  from: '期间从',
  to: '到（截止日期）',
  source: '来源材料',
  office: '科室',
  holder: '经手人',
};

/** What stands side by side. */
const lines: readonly (readonly (keyof FactForm)[])[] = [
  ['indicator'],
  ['value', 'unit'],
  ['from', 'to'],
  ['source'],
  ['office', 'holder'],
];

/** The form and what is wrong with it; `submit` adds the row and links the number. */
function useFactForm(claim: PlacedClaim, session: Session, ui: Ui) {
  const verbs = useLinking(session, ui);
  const [form, setForm] = useState(() => factForm(claim, session.ledgerPlace.year, lastBringer()));
  const [fault, setFault] = useState<FormFault | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [state, setState] = useState<'open' | 'sending'>('open');
  const fill = (name: keyof FactForm, words: string) => {
    setForm({ ...form, [name]: words });
    if (fault?.field === name) setFault(null);
  };
  const submit = async () => {
    if (state === 'sending') return;
    const fact = factOfForm(form);
    setFault(fact.ok ? null : fact.error);
    setRefusal(null);
    if (!fact.ok) return;
    setState('sending');
    const outcome = await session.ledger.add(fact.value);
    setState('open');
    if (outcome.kind === 'failed') {
      setRefusal(outcome.message);
      return;
    }
    rememberBringer(form);
    closeLedger(session, ui);
    verbs.link(claim, outcome.value);
  };
  return { form, fill, fault, refusal, state, submit };
}

/** 新建台账条目: the row that a number stands for, prefilled from its words; it is linked once it is in the ledger. */
export function AddFact({
  claim,
  session,
  ui,
}: {
  readonly claim: PlacedClaim;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const { form, fill, fault, refusal, state, submit } = useFactForm(claim, session, ui);
  const close = () => closeLedger(session, ui);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <Dialog title={`新建台账条目：${claim.text}`} width={480} onClose={close}>
      <form onSubmit={onSubmit} onKeyDown={onKey} noValidate>
        {refusal !== null && (
          <p role="alert" className={styles.failure}>
            没有记入台账：{refusal}填的内容都还在。
          </p>
        )}
        {lines.map((names) => (
          <div key={names[0]} className={names.length === 1 ? styles.single : styles.pair}>
            {names.map((name) => (
              <Field key={name} name={name} form={form} fault={fault} fill={fill} />
            ))}
          </div>
        ))}
        <p className="t12 mute">附件和备注以后在台账里补，不补也可以。</p>
        <div className={dialogStyles.verbs}>
          <Button onClick={close}>取消</Button>
          <Button variant="primary" type="submit" busy={state === 'sending' ? '正在记下' : null}>
            记入台账并关联 Ctrl ↵
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Field({
  name,
  form,
  fault,
  fill,
}: {
  readonly name: keyof FactForm;
  readonly form: FactForm;
  readonly fault: FormFault | null;
  readonly fill: (name: keyof FactForm, words: string) => void;
}) {
  const [first] = useState<keyof FactForm>(form.indicator === '' ? 'indicator' : 'value');
  return (
    <TextField
      label={labels[name]}
      value={form[name]}
      maxLength={200}
      autoComplete="off"
      error={fault?.field === name ? fault.message : null}
      {...(name === 'value' && form.value === '' && { hint: '台账记准确数；只知道范围就写成 300-399。' })}
      {...(name === first && { 'data-autofocus': true })}
      onChange={({ target }) => fill(name, target.value)}
    />
  );
}
