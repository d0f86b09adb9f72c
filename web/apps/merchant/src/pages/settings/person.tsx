import { answer } from '@souk/api';
import type { Role, StaffResponse } from '@souk/api/merchant';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { Button, CheckField, Dialog, type FieldProblem, Form, RadioField, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { consoleWords } from '../../text/console.ts';
import { settingsWords } from '../../text/settings.ts';

const roles = ['owner', 'admin', 'finance', 'support', 'viewer'] as const satisfies readonly Role[];

function valuesOf(person: StaffResponse | 'new' | null) {
  if (person === null || person === 'new')
    return { name: '', email: '', password: '', role: 'viewer' as Role, disabled: false };
  return {
    name: person.name,
    email: person.email,
    password: '',
    role: person.role,
    disabled: person.status === 'disabled',
  };
}

/** Somebody who is asked in, or changed. */
export function PersonDialog({
  person,
  onClose,
}: {
  person: StaffResponse | 'new' | null;
  onClose: () => void;
}): ReactNode {
  const words = useWordsOf(settingsWords);
  const common = useWordsOf(consoleWords);
  const refresh = useRefresh();
  const { show } = useToasts();
  const [values, setValues] = useState(() => valuesOf(person));
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const set = (part: Partial<typeof values>) => setValues((all) => ({ ...all, ...part }));
  const isNew = person === 'new';
  useEffect(() => {
    if (person === null) return;
    setValues(valuesOf(person));
    setProblems([]);
  }, [person]);

  async function save(): Promise<void> {
    if (busy || person === null) return;
    setBusy(true);
    const { role } = values;
    const name = values.name.trim();
    try {
      if (person === 'new') {
        const body = { name, email: values.email.trim(), password: values.password, role };
        await answer(api.POST('/merchant/v1/staff', { body }));
        show({ text: words.invited({ name }) });
      } else {
        const body = { name, role, status: values.disabled ? ('disabled' as const) : ('active' as const) };
        await answer(api.PATCH('/merchant/v1/staff/{id}', { params: { path: { id: person.id } }, body }));
        show({ text: words.staffSaved });
      }
      onClose();
      await refresh('staff');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={person !== null}
      onClose={busy ? () => {} : onClose}
      title={person === null || isNew ? words.invite : words.changeTitle({ name: person.name })}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void save()}>
            {isNew ? words.invite : common.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()} problems={problems} label={words.staff}>
        <TextField
          label={words.name}
          name="/name"
          value={values.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          first
        />
        {isNew ? (
          <>
            <TextField
              label={words.email}
              name="/email"
              kind="email"
              value={values.email}
              onChange={(email) => set({ email })}
              autoComplete="off"
            />
            <TextField
              label={words.password}
              name="/password"
              kind="password"
              help={words.passwordHelp}
              value={values.password}
              onChange={(password) => set({ password })}
              autoComplete="new-password"
            />
          </>
        ) : null}
        <RadioField
          label={words.role}
          name="/role"
          help={words.roleHelp}
          value={values.role}
          onChange={(role) => set({ role })}
          choices={roles.map((value) => ({ value, label: common.roles[value], hint: words.roleHints[value] }))}
        />
        {isNew ? null : (
          <CheckField
            label={words.disable}
            name="/status"
            help={words.disabledHelp}
            checked={values.disabled}
            onChange={(disabled) => set({ disabled })}
          />
        )}
      </Form>
    </Dialog>
  );
}
