import { Logo } from '@souk/icons/preact';
import { Button, Card, Hero } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { ShopPage } from '../../parts/shop-page.tsx';
import { SignInForm } from '../../parts/sign-in-form.tsx';
import { useArrival } from '../../shop/arrive.ts';
import { useText } from '../../shop/language.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

export default function SignInPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const { next, arrive } = useArrival();
  return (
    <ShopPage title={words.signIn} back={{ href: '/', label: shop.back.home }}>
      <Hero>
        <Logo size={56} />
      </Hero>
      <Card>
        <SignInForm onDone={arrive} />
        <Button kind="quiet" href={`/register?next=${encodeURIComponent(next)}`}>
          {words.noAccount} · {words.toRegister}
        </Button>
      </Card>
    </ShopPage>
  );
}
