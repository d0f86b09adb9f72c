import {
  Button,
  Card,
  Choice,
  Dialog,
  Field,
  Form,
  LanguageSwitch,
  Note,
  Summary,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import { chooseTheme, type ThemeChoice, themeChoice } from '@souk/tokens';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ShopPage } from '../../parts/shop-page.tsx';
import { loadCart } from '../../shop/cart.ts';
import { answer, api, asProblem } from '../../shop/client.ts';
import { useSent } from '../../shop/forms.ts';
import { language, useText } from '../../shop/language.ts';
import { problemWords } from '../../shop/problems.ts';
import { know } from '../../shop/resource.ts';
import { signOut, useMe } from '../../shop/session.ts';
import type { Me } from '../../shop/types.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

/** Language and look for everybody; name and password for members. */
export default function SettingsPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const [look, setLook] = useState(themeChoice());
  const me = useMe().data;
  const choose = (next: ThemeChoice) => {
    chooseTheme(next);
    setLook(next);
  };
  return (
    <ShopPage title={words.settings} back={{ href: '/me', label: shop.back.me }}>
      <Card title={words.language} end={<LanguageSwitch onChange={(next) => language.choose(next)} />}>
        {null}
      </Card>
      <Card title={words.look}>
        <Choice
          label={words.look}
          value={look}
          onChange={choose}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: words.looks[value] }))}
        />
      </Card>
      {me && <NameForm key={me.name} me={me} />}
      {me && <PasswordForm />}
      {me && <SignOut />}
    </ShopPage>
  );
}

function NameForm({ me }: { me: Me }): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const [name, setName] = useState(me.name);
  const sent = useSent({ name: words.wrong.name });
  const submit = async () => {
    sent.clear();
    try {
      know('me', await answer(api.PATCH('/storefront/v1/me', { body: { name: name.trim() } })));
      toast(words.saved);
    } catch (error) {
      sent.refused(error);
    }
  };
  return (
    <Card title={words.changeName}>
      <Form label={words.changeName} onSubmit={submit}>
        {sent.words && <Note tone="bad" title={sent.words.title} />}
        <Field label={words.name} value={name} onInput={setName} wrong={sent.wrong.name} maxLength={100} />
        <Button submit disabled={name.trim() === me.name}>
          {shop.save}
        </Button>
      </Form>
    </Card>
  );
}

function PasswordForm(): JSX.Element {
  const words = useText(accountWords);
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const sent = useSent({ old_password: words.wrong.oldPassword, new_password: words.wrong.password });
  const submit = async () => {
    sent.clear();
    try {
      await answer(api.PUT('/storefront/v1/me/password', { body: { old_password: old, new_password: fresh } }));
      setOld('');
      setFresh('');
      toast(words.passwordChanged);
    } catch (error) {
      const problem = sent.refused(error);
      if (problem.kind === 'wrong-password') sent.mark({ old_password: words.wrong.oldPassword });
    }
  };
  return (
    <Card title={words.changePassword}>
      <Form label={words.changePassword} onSubmit={submit}>
        <Summary mistakes={sent.mistakes} />
        {sent.words && <Note tone="bad" title={sent.words.title} />}
        <Field
          label={words.oldPassword}
          kind="password"
          autoComplete="current-password"
          value={old}
          onInput={setOld}
          wrong={sent.wrong.old_password}
        />
        <Field
          label={words.newPassword}
          kind="password"
          autoComplete="new-password"
          help={words.passwordHelp}
          value={fresh}
          onInput={setFresh}
          wrong={sent.wrong.new_password}
        />
        <Button submit>{words.changePassword}</Button>
      </Form>
    </Card>
  );
}

function SignOut(): JSX.Element {
  const words = useText(accountWords);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const leave = async () => {
    setAsking(false);
    try {
      await signOut();
      await loadCart();
      toast(words.signedOut);
    } catch (error) {
      toast(problemWords(asProblem(error), language).title);
    }
  };
  return (
    <>
      <Button wide onPress={() => setAsking(true)}>
        {words.signOut}
      </Button>
      {asking && (
        <Dialog title={words.signOutAsk} confirm={words.signOut} onConfirm={leave} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
