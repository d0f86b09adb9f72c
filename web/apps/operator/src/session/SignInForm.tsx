import { answer } from '@souk/api';
import { formProblems, useWordsOf } from '@souk/console';
import { Button, type FieldProblem, Form, Row, TextField } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../data/api.ts';
import { consoleWords } from '../text/console.ts';

export interface SignInFormProps {
  onDone: () => Promise<void>;
  /** Of whoever was signed in before. */
  email?: string;
}

/** Who. The server keeps the session in a cookie that no script can read. */
export function SignInForm({ onDone, email: known = '' }: SignInFormProps): ReactNode {
  const words = useWordsOf(consoleWords).signIn;
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function enter(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await answer(api.POST('/platform/v1/sessions', { body: { email: email.trim(), password } }));
      await onDone();
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={() => void enter()} problems={problems} label={words.title}>
      <TextField
        label={words.email}
        name="/email"
        kind="email"
        value={email}
        onChange={setEmail}
        autoComplete="username"
        first={known === ''}
      />
      <TextField
        label={words.password}
        name="/password"
        kind="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        help={words.forgotten}
        first={known !== ''}
      />
      <Row>
        <Button kind="primary" submit busy={busy} icon="sign-in">
          {words.enter}
        </Button>
      </Row>
    </Form>
  );
}
