'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { UnitProfile } from '@/lib/template/unit-profile';
import { signIn } from '../login/sign-in';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { SelectField, TextArea, TextField } from '../ui/field';
import { Form } from '../ui/form';
import { postJson } from '../wire/post-json';
import { type SetupErrors, type SetupInput, setupBody } from './setup-body';
import styles from './setup-form.module.css';
import { splitNames } from './split-names';
import { typedInput } from './typed-input';
import { usualOrgan, usualRecipients } from './unit-defaults';

const levels: readonly (readonly [UnitProfile['level'], string])[] = [
  ['town', '镇'],
  ['township', '乡'],
  ['subdistrict', '街道'],
  ['county', '县（市、区）'],
  ['department', '部门'],
];

const blank: SetupInput = {
  name: '',
  username: '',
  password: '',
  repeat: '',
  unitName: '',
  level: 'town',
  organ: '',
  superiors: '',
  recipients: '',
  villages: '',
  shortNames: '',
  sample: 'yes',
};

/** Makes the first administrator and the unit; the browser is signed in and on the list of reports afterwards. */
export function SetupForm({ token }: { readonly token: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [input, setInput] = useState(blank);
  const [touched, setTouched] = useState<ReadonlySet<keyof SetupInput>>(new Set());
  const [errors, setErrors] = useState<SetupErrors>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function change<K extends keyof SetupInput>(field: K, value: SetupInput[K]) {
    const now = new Set(touched).add(field);
    setTouched(now);
    setInput((before) => withDefaults({ ...before, [field]: value }, now));
    setErrors(({ [field]: _, ...rest }) => rest);
  }

  // What was typed before the scripts arrived stands in the fields only.
  useEffect(() => {
    if (!form.current) return;
    const typed = typedInput(new FormData(form.current));
    const now = new Set(fieldsOf(typed).filter((field) => typed[field] !== blank[field]));
    if (now.size === 0) return;
    setTouched(now);
    setInput(withDefaults(typed, now));
  }, []);

  async function submit(typed: FormData) {
    const made = setupBody(token, typedInput(typed));
    if ('errors' in made) {
      setErrors(made.errors);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    setRefusal(null);
    const answer = await postJson('/api/setup', made.body);
    if (!answer.ok) {
      setBusy(false);
      setRefusal(answer.error.message);
      return;
    }
    const session = await signIn(made.body.account.username, made.body.account.password);
    window.location.assign(session.ok ? '/reports' : '/login');
  }

  const field = (key: Exclude<keyof SetupInput, 'level' | 'sample'>) => ({
    name: key,
    value: input[key],
    error: errors[key],
    onChange: (event: { readonly target: { readonly value: string } }) => change(key, event.target.value),
  });

  return (
    <Form ref={form} className={styles.form} submit={submit} aria-label="首次设置">
      {refusal && (
        <Banner tone="red" shape="boxed">
          {refusal}
        </Banner>
      )}
      <Group title="管理员" about="管理员开通账号、管理单位。没有默认密码，请记住这里填的。">
        <TextField {...field('name')} label="姓名" autoComplete="name" />
        <TextField
          {...field('username')}
          label="用户名"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint="3 到 30 个字母、数字、点或下划线"
        />
        <TextField
          {...field('password')}
          label="密码"
          type="password"
          autoComplete="new-password"
          hint="至少 10 个字符"
        />
        <TextField {...field('repeat')} label="再填一次密码" type="password" autoComplete="new-password" />
      </Group>
      <UnitFields field={field} level={input.level} setLevel={(level) => change('level', level)} />
      <SampleChoice value={input.sample} choose={(sample) => change('sample', sample)} />
      <div className={styles.foot}>
        <span className="t12 mute">设置只做一次，做完链接就失效。</span>
        <Button type="submit" variant="primary" busy={busy ? '正在设置…' : null}>
          完成设置
        </Button>
      </div>
    </Form>
  );
}

const fieldsOf = (input: SetupInput) => Object.keys(input) as (keyof SetupInput)[];

/** Organ and addressees follow the names until the person writes them herself. */
function withDefaults(input: SetupInput, touched: ReadonlySet<keyof SetupInput>): SetupInput {
  return {
    ...input,
    organ: touched.has('organ') ? input.organ : usualOrgan(input.unitName.trim(), input.level),
    recipients: touched.has('recipients')
      ? input.recipients
      : usualRecipients(splitNames(input.superiors)[0]),
  };
}

function Group({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={styles.group}>
      <div>
        <legend>{title}</legend>
        <p className={styles.about} style={{ clear: 'both' }}>
          {about}
        </p>
      </div>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

type Bind = (key: Exclude<keyof SetupInput, 'level' | 'sample'>) => {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
};

function UnitFields({
  field,
  level,
  setLevel,
}: {
  readonly field: Bind;
  readonly level: UnitProfile['level'];
  readonly setLevel: (level: UnitProfile['level']) => void;
}) {
  return (
    <Group title="本单位" about="题目、主送机关和检查都用到。名称照公文里的写法。">
      <TextField {...field('unitName')} label="单位名称" placeholder="如：青禾镇" />
      <SelectField
        label="级别"
        name="level"
        value={level}
        options={levels}
        onChange={(event) => {
          const chosen = levels.find(([value]) => value === event.target.value);
          if (chosen) setLevel(chosen[0]);
        }}
      />
      <TextField {...field('organ')} label="发文机关" placeholder="如：青禾镇人民政府" />
      <TextField
        {...field('superiors')}
        label="上级，由近到远"
        placeholder="如：云川县、临江市"
        hint="用顿号隔开"
      />
      <div className={styles.whole}>
        <TextField
          {...field('recipients')}
          label="主送机关"
          placeholder="如：中共云川县委员会、云川县人民政府"
        />
      </div>
      <div className={styles.whole}>
        <TextArea
          {...field('villages')}
          label="村（社区），可以空着"
          placeholder="如：东湾村、西岭村、柳林社区"
          hint="用来认出写错的地名；用顿号或换行隔开"
        />
      </div>
      <div className={styles.whole}>
        <TextField {...field('shortNames')} label="本单位的简称，可以空着" placeholder="如：青禾" />
      </div>
    </Group>
  );
}

function SampleChoice({
  value,
  choose,
}: {
  readonly value: SetupInput['sample'];
  readonly choose: (value: SetupInput['sample']) => void;
}) {
  const choices = [
    ['yes', '装入示例乡镇', '去年和今年两份报告、40 条台账，都是编写的样例，可以随意改。'],
    ['no', '不装入', '从空的报告列表开始。'],
  ] as const;
  return (
    <Group title="示例" about="第一次用，建议先在示例里试一遍。">
      <div className={`${styles.choices} ${styles.whole}`} role="radiogroup" aria-label="示例乡镇">
        {choices.map(([key, label, about]) => (
          <label key={key} className={styles.choice}>
            <input
              type="radio"
              name="sample"
              value={key}
              checked={value === key}
              onChange={() => choose(key)}
            />
            <span>
              {label}
              <span className="mute t12" style={{ display: 'block' }}>
                {about}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Group>
  );
}
