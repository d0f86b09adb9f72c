import { Button, Field, Form, Note, Summary, toast } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSent } from '../shop/forms.ts';
import { useText } from '../shop/language.ts';
import { signIn } from '../shop/session.ts';
import { accountWords } from '../text/account.ts';
import { shopWords } from '../text/shop.ts';

/** Signs in; `onDone` says where to go then. Used by the page and by the sheet over a page. */
export function SignInForm({ onDone }: { onDone: () => void }): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const sent = useSent({ login: words.wrong.login, password: words.wrong.password });
  const submit = async () => {
    sent.clear();
    try {
      await signIn(login.trim(), password);
      toast(shop.signedIn);
      onDone();
    } catch (error) {
      sent.refused(error);
    }
  };
  return (
    <Form label={words.signIn} onSubmit={submit}>
      <Summary mistakes={sent.mistakes} />
      {sent.words && (
        <div role="alert">
          <Note tone="bad" title={sent.words.title}>
            {sent.words.action}
          </Note>
        </div>
      )}
      <Field
        label={words.login}
        kind="email"
        autoComplete="username"
        value={login}
        onInput={setLogin}
        wrong={sent.wrong.login}
      />
      <Field
        label={words.password}
        kind="password"
        autoComplete="current-password"
        value={password}
        onInput={setPassword}
        wrong={sent.wrong.password}
      />
      <Button kind="main" submit wide>
        {words.signIn}
      </Button>
    </Form>
  );
}
