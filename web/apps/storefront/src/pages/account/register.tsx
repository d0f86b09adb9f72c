import { Button, Card, Field, Form, Note, Summary, toast } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ShopPage } from '../../parts/shop-page.tsx';
import { useArrival } from '../../shop/arrive.ts';
import { useSent } from '../../shop/forms.ts';
import { dropInvitation, invitation } from '../../shop/invitation.ts';
import { useText } from '../../shop/language.ts';
import { register } from '../../shop/session.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

export default function RegisterPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const { next, arrive } = useArrival();
  const [kept] = useState(invitation);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const [code, setCode] = useState(kept ?? '');
  const sent = useSent({
    login: words.wrong.login,
    password: words.wrong.password,
    name: words.wrong.name,
    invite_code: words.wrong.code,
  });
  const submit = async () => {
    sent.clear();
    try {
      const invite = code.trim();
      await register({ login: login.trim(), password, name: name.trim(), ...(invite ? { invite_code: invite } : {}) });
      dropInvitation();
      toast(words.welcome);
      arrive();
    } catch (error) {
      sent.refused(error);
    }
  };
  return (
    <ShopPage title={words.register} back={{ href: '/', label: shop.back.home }}>
      {kept !== null && (
        <Note tone="shop" title={words.invited}>
          {words.invitedBy({ code: kept })}
        </Note>
      )}
      <Card>
        <Form label={words.register} onSubmit={submit}>
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
            autoComplete="new-password"
            help={words.passwordHelp}
            value={password}
            onInput={setPassword}
            wrong={sent.wrong.password}
          />
          <Field
            label={words.name}
            autoComplete="nickname"
            help={words.nameHelp}
            value={name}
            onInput={setName}
            wrong={sent.wrong.name}
            maxLength={100}
          />
          <Field
            label={words.code}
            optional
            help={words.codeHelp}
            value={code}
            onInput={setCode}
            wrong={sent.wrong.invite_code}
            maxLength={40}
          />
          <Button kind="main" submit wide>
            {words.register}
          </Button>
        </Form>
        <Button kind="quiet" href={`/sign-in?next=${encodeURIComponent(next)}`}>
          {words.hasAccount} · {words.toSignIn}
        </Button>
      </Card>
    </ShopPage>
  );
}
