import { Button, Card, Hero, Mark, useLanguage } from '@souk/shop-ui';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { ShopPage } from '../../parts/shop-page.tsx';
import { SignInForm } from '../../parts/sign-in-form.tsx';
import { useArrival } from '../../shop/arrive.ts';
import { useShop } from '../../shop/face.ts';
import { useText } from '../../shop/language.ts';
import { accountWords } from '../../text/account.ts';
import { shopWords } from '../../text/shop.ts';

export default function SignInPage(): JSX.Element {
  const words = useText(accountWords);
  const shop = useText(shopWords);
  const here = useShop() ?? undefined;
  const language = useLanguage();
  const { next, arrive } = useArrival();
  return (
    <ShopPage title={words.signIn} back={{ href: '/', label: shop.back.home }}>
      <Hero>
        <Mark name={here && inLanguage(here.name, language).text} logo={here?.logo} size={56} />
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
