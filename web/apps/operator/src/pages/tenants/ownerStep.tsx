import { useWordsOf } from '@souk/console';
import { Form, TextField } from '@souk/ui';
import type { ReactNode } from 'react';
import { NewPassword } from '../../parts/newPassword.tsx';
import { provisionWords } from '../../text/provision.ts';
import { type ProvisionForm, useProblemsOf } from './provisioning.ts';

/** The first of its staff. */
export function OwnerStep({ form }: { form: ProvisionForm }): ReactNode {
  const words = useWordsOf(provisionWords);
  const { values, set } = form;
  return (
    <Form onSubmit={() => {}} problems={useProblemsOf(form, 'owner')} label={words.steps.owner}>
      <TextField
        label={words.ownerName}
        name="/owner/name"
        value={values.ownerName}
        onChange={(ownerName) => set({ ownerName })}
        maxLength={200}
        autoComplete="off"
        first
      />
      <TextField
        label={words.ownerEmail}
        name="/owner/email"
        kind="email"
        help={words.ownerEmailHelp}
        value={values.ownerEmail}
        onChange={(ownerEmail) => set({ ownerEmail })}
        autoComplete="off"
      />
      <NewPassword
        label={words.ownerPassword}
        name="/owner/password"
        help={words.ownerPasswordHelp}
        value={form.password}
        onChange={form.setPassword}
        onMade={form.madePassword}
      />
    </Form>
  );
}
