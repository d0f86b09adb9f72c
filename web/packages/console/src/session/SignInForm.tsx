import { Button, type FieldProblem, Form, Row, TextField } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { formProblems } from '../data/problems.ts';
import { useWordsOf } from '../parts/words.ts';
import { sharedWords } from '../text/words.ts';

interface SignInFormProps {
  title: string;
  /** What to do about a forgotten password. */
  forgotten: string;
  /** Of whoever was signed in before. */
  email?: string | undefined;
  /** What is asked before, and whether it waits for an answer. */
  above?: ReactNode;
  startsAbove?: boolean;
  beside?: ReactNode;
  send: (who: { email: string; password: string }) => Promise<unknown>;
}

/** Who. The server keeps the session in a cookie that no script can read. */
export function SignInForm(props: SignInFormProps): ReactNode {
  const { email: known = '', startsAbove = false } = props;
  const words = useWordsOf(sharedWords).signIn;
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function enter(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await props.send({ email: email.trim(), password });
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={() => void enter()} problems={problems} label={props.title}>
      {props.above}
      <TextField
        label={words.email}
        name="/email"
        kind="email"
        value={email}
        onChange={setEmail}
        autoComplete="username"
        first={!startsAbove && known === ''}
      />
      <TextField
        label={words.password}
        name="/password"
        kind="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        help={props.forgotten}
        first={!startsAbove && known !== ''}
      />
      <Row spread>
        <Button kind="primary" submit busy={busy} icon="sign-in">
          {words.enter}
        </Button>
        {props.beside}
      </Row>
    </Form>
  );
}
