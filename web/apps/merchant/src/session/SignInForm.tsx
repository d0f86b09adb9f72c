import { answer } from '@souk/api';
import { formProblems, useWordsOf } from '@souk/console';
import { Button, type FieldProblem, Form, Row, Text, TextField } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../data/api.ts';
import { consoleWords } from '../text/console.ts';
import { chooseShop, currentShop } from './shop.ts';

export interface SignInFormProps {
  /** Where the host does not say the shop. */
  asksShop: boolean;
  onDone: () => Promise<void>;
}

/** Who, and for which shop. The server keeps the session in a cookie that no script can read. */
export function SignInForm({ asksShop, onDone }: SignInFormProps): ReactNode {
  const words = useWordsOf(consoleWords).signIn;
  const [shop, setShop] = useState(currentShop() ?? '');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function enter(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const before = currentShop();
    try {
      chooseShop(asksShop ? shop.trim().toLowerCase() : undefined);
      await answer(api.POST('/merchant/v1/sessions', { body: { email: email.trim(), password } }));
      await onDone();
    } catch (thrown) {
      chooseShop(before);
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={() => void enter()} problems={problems} label={words.title}>
      {asksShop ? (
        <TextField
          label={words.shop}
          help={words.shopHelp}
          value={shop}
          onChange={setShop}
          autoComplete="organization"
          first={shop === ''}
        />
      ) : null}
      <TextField
        label={words.email}
        name="/email"
        kind="email"
        value={email}
        onChange={setEmail}
        autoComplete="username"
        first={!asksShop || shop !== ''}
      />
      <TextField
        label={words.password}
        name="/password"
        kind="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        help={words.forgotten}
      />
      <Row spread>
        <Button kind="primary" submit busy={busy} icon="sign-in">
          {words.enter}
        </Button>
        {currentShop() === undefined ? null : (
          <Text size={13} ink={3}>
            {currentShop()}
          </Text>
        )}
      </Row>
    </Form>
  );
}
