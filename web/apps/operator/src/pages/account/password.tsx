import { answer, problemIn } from '@souk/api';
import { formProblems, useWordsOf } from '@souk/console';
import { Button, Card, type FieldProblem, Form, Row, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMisfit } from '../../parts/newPassword.tsx';
import { peopleWords } from '../../text/people.ts';

/** The operator's own password: whoever changes it knows the one before. */
export function Password(): ReactNode {
  const words = useWordsOf(peopleWords);
  const { show } = useToasts();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function change(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await answer(api.POST('/platform/v1/me/password', { body: { current, password } }));
      setCurrent('');
      setPassword('');
      setProblems([]);
      show({ text: words.changed });
    } catch (thrown) {
      const wrong = problemIn(thrown)?.kind === 'wrong-password';
      setProblems(wrong ? [{ pointer: '/current', detail: words.wrongCurrent }] : formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={words.passwordTitle} hint={words.passwordHint}>
      <Form onSubmit={() => void change()} problems={problems} label={words.passwordTitle}>
        <TextField
          label={words.current}
          name="/current"
          kind="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <TextField
          label={words.next}
          name="/password"
          kind="password"
          help={words.nextHelp}
          value={password}
          {...useMisfit(password)}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <Row>
          <Button submit busy={busy} disabled={current === '' || password === ''}>
            {words.change}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
