import { Logo } from '@souk/icons/preact';
import { Button, Card, Hero } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { ShopPage } from '../../parts/shop-page.tsx';
import { SignInForm } from '../../parts/sign-in-form.tsx';
import { useText } from '../../shop/language.ts';
import { inside } from '../../shop/moves.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

export default function SignInPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const { query } = useRoute();
  const { route } = useLocation();
  const next = inside(query.next);
  return (
    <ShopPage title={words.signIn} back={{ href: '/', label: shop.back.home }}>
      <Hero>
        <Logo size={56} />
      </Hero>
      <Card>
        <SignInForm onDone={() => route(next, true)} />
        <Button kind="quiet" href={`/register?next=${encodeURIComponent(next)}`}>
          {words.noAccount} · {words.toRegister}
        </Button>
      </Card>
    </ShopPage>
  );
}
