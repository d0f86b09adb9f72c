import { Button, Field, Form, Note, Summary, toast } from '@souk/shop-ui';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSent } from '../shop/forms.ts';
import { useText } from '../shop/language.ts';
import { accountWords } from '../text/account.ts';

export interface Credentials {
  login: string;
  password: string;
}

interface CredentialsFormProps {
  /** The verb on the button, which is the name of the form too. */
  verb: string;
  /** A password that is thought of now, not one that is remembered. */
  fresh?: boolean;
  /** Said when it has worked. */
  said: string;
  onSend: (credentials: Credentials) => Promise<void>;
  onDone: () => void;
  /** The paths of the fields that `children` shows, each with what would be right. */
  more?: Readonly<Record<string, string>>;
  /** What else is asked, told what is wrong with it. */
  children?: (wrong: Readonly<Record<string, string>>) => ComponentChildren;
}

/** Who somebody is: the one form of signing in and of becoming a member. */
export function CredentialsForm(props: CredentialsFormProps): JSX.Element {
  const { verb, fresh = false, said, onSend, onDone, more = {}, children } = props;
  const words = useText(accountWords);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const sent = useSent({ login: words.wrong.login, password: words.wrong.password, ...more });
  const submit = async () => {
    sent.clear();
    try {
      await onSend({ login: login.trim(), password });
      toast(said);
      onDone();
    } catch (error) {
      sent.refused(error);
    }
  };
  return (
    <Form label={verb} onSubmit={submit}>
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
        autoComplete={fresh ? 'new-password' : 'current-password'}
        help={fresh ? words.passwordHelp : undefined}
        value={password}
        onInput={setPassword}
        wrong={sent.wrong.password}
      />
      {children?.(sent.wrong)}
      <Button kind="main" submit wide>
        {verb}
      </Button>
    </Form>
  );
}
