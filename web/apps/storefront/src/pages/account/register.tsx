import { Button, Card, Field, Quiet } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Credentials, CredentialsForm } from '../../parts/credentials-form.tsx';
import { Invited } from '../../parts/invited.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { useArrival } from '../../shop/arrive.ts';
import { useShop } from '../../shop/face.ts';
import { dropInvitation, invitation } from '../../shop/invitation.ts';
import { useText } from '../../shop/language.ts';
import { register } from '../../shop/session.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

export default function RegisterPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const { next, arrive } = useArrival();
  const legal = (useShop()?.legal.length ?? 0) > 0;
  const [kept] = useState(invitation);
  const [name, setName] = useState('');
  const [code, setCode] = useState(kept ?? '');
  const send = async (credentials: Credentials) => {
    const invite = code.trim();
    await register({ ...credentials, name: name.trim(), ...(invite ? { invite_code: invite } : {}) });
    dropInvitation();
  };
  return (
    <ShopPage title={words.register} back={{ href: '/', label: shop.back.home }}>
      {kept !== null && <Invited code={kept} />}
      <Card>
        <CredentialsForm
          verb={words.register}
          fresh
          said={words.welcome}
          onSend={send}
          onDone={arrive}
          more={{ name: words.wrong.name, invite_code: words.wrong.code }}
        >
          {(wrong) => (
            <>
              <Field
                label={words.name}
                autoComplete="nickname"
                help={words.nameHelp}
                value={name}
                onInput={setName}
                wrong={wrong.name}
                maxLength={100}
              />
              <Field
                label={words.code}
                optional
                help={words.codeHelp}
                value={code}
                onInput={setCode}
                wrong={wrong.invite_code}
                maxLength={40}
              />
            </>
          )}
        </CredentialsForm>
        {legal && (
          <Quiet>
            <a href="/about">{words.readLegal}</a>
          </Quiet>
        )}
        <Button kind="quiet" href={`/sign-in?next=${encodeURIComponent(next)}`}>
          {words.hasAccount} · {words.toSignIn}
        </Button>
      </Card>
    </ShopPage>
  );
}
