import type { JSX } from 'preact';
import { useText } from '../shop/language.ts';
import { signIn } from '../shop/session.ts';
import { accountWords } from '../text/account.ts';
import { shopWords } from '../text/shop.ts';
import { CredentialsForm } from './credentials-form.tsx';

/** Signs in; `onDone` says where to go then. Used by the page and by the sheet over a page. */
export function SignInForm({ onDone }: { onDone: () => void }): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  return <CredentialsForm verb={words.signIn} said={shop.signedIn} onSend={signIn} onDone={onDone} />;
}
