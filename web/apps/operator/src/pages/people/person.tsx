import { answer } from '@souk/api';
import type { OperatorResponse } from '@souk/api/platform';
import { takenAt, useRefresh, useWordsOf } from '@souk/console';
import { Button, CheckField, Dialog, type FieldProblem, Form, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { NewPassword } from '../../parts/newPassword.tsx';
import { misfit } from '../../parts/password.ts';
import { consoleWords } from '../../text/console.ts';
import { peopleWords } from '../../text/people.ts';

function valuesOf(person: OperatorResponse | 'new' | null) {
  if (person === null || person === 'new') return { name: '', email: '', password: '', blocked: false };
  return { name: person.name, email: person.email, password: '', blocked: person.status === 'blocked' };
}

interface PersonDialogProps {
  person: OperatorResponse | 'new' | null;
  onClose: () => void;
}

/** Somebody who is to run the platform, or no more, or has forgotten the password. */
export function PersonDialog({ person, onClose }: PersonDialogProps): ReactNode {
  const words = useWordsOf(peopleWords);
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
    const wrong = isNew || values.password !== '' ? misfit(values.password) : undefined;
    if (wrong !== undefined) {
      setProblems([{ pointer: '/password', detail: words.misfits[wrong] }]);
      return;
    }
    setBusy(true);
    const name = values.name.trim();
    try {
      if (person === 'new') {
        const body = { name, email: values.email.trim(), password: values.password };
        await answer(api.POST('/platform/v1/operators', { body }));
        show({ text: words.added({ name }) });
      } else {
        await answer(
          api.PATCH('/platform/v1/operators/{id}', {
            params: { path: { id: person.id } },
            body: change(person, values),
          }),
        );
        show({ text: common.saved });
      }
      onClose();
      await refresh('operators', 'audit', 'home');
    } catch (thrown) {
      setProblems(takenAt(thrown, '/email'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={person !== null}
      onClose={busy ? () => {} : onClose}
      title={person === null || isNew ? words.add : words.changeOf({ name: person.name })}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void save()}>
            {isNew ? words.add : common.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()} problems={problems} label={words.title}>
        <TextField
          label={words.name}
          name="/name"
          value={values.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          first
        />
        {isNew ? (
          <TextField
            label={words.email}
            name="/email"
            kind="email"
            value={values.email}
            onChange={(email) => set({ email })}
            autoComplete="off"
          />
        ) : null}
        <NewPassword
          label={isNew ? words.password : words.newPassword}
          name="/password"
          help={isNew ? words.passwordHelp : words.newPasswordHelp}
          value={values.password}
          onChange={(password) => set({ password })}
          onMade={(password) => {
            set({ password });
            setProblems((all) => all.filter(({ pointer }) => pointer !== '/password'));
          }}
          optional={!isNew}
        />
        {isNew ? null : (
          <CheckField
            label={words.blocked}
            name="/status"
            help={words.blockedHelp}
            checked={values.blocked}
            onChange={(blocked) => set({ blocked })}
          />
        )}
      </Form>
    </Dialog>
  );
}

/** Only what differs. */
function change(person: OperatorResponse, values: ReturnType<typeof valuesOf>) {
  const name = values.name.trim();
  const status = values.blocked ? ('blocked' as const) : ('active' as const);
  return {
    ...(name !== person.name && { name }),
    ...(status !== person.status && { status }),
    ...(values.password !== '' && { password: values.password }),
  };
}
