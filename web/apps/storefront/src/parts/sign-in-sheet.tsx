import { Note, Sheet, Stack } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useText } from '../shop/language.ts';
import { stayGuest, useStanding } from '../shop/session.ts';
import { shopWords } from '../text/shop.ts';
import { SignInForm } from './sign-in-form.tsx';

/** The session ended while somebody was at something: they sign in over the page, and what they wrote stays. */
export function SignInSheet(): JSX.Element | null {
  const words = useText(shopWords);
  if (useStanding() !== 'expired') return null;
  return (
    <Sheet title={words.signIn} onClose={stayGuest}>
      <Stack gap="wide">
        <Note tone="info">{words.signInAgain}</Note>
        <SignInForm onDone={() => {}} />
      </Stack>
    </Sheet>
  );
}
