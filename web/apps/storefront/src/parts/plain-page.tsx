import { Logo } from '@souk/icons/preact';
import { Button, Empty, Hero, LanguageSwitch, Page } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { language, useText } from '../shop/language.ts';
import { shopWords } from '../text/shop.ts';
import { ShopPage } from './shop-page.tsx';

/** In the place of the whole shop: none is here, or it is paused or closed. */
export function NoShop({ why }: { why: 'unknown' | 'suspended' | 'closed' }): JSX.Element {
  const { closed } = useText(shopWords);
  return (
    <Page title={closed[why]} top={<span />}>
      <Hero>
        <Logo size={56} />
      </Hero>
      <Empty icon="shop" action={<LanguageSwitch onChange={(next) => language.choose(next)} />}>
        <strong>{closed[why]}</strong>
        <br />
        {closed[`${why}Why`]}
      </Empty>
    </Page>
  );
}

/** An address that leads nowhere. */
export function NotFoundPage(): JSX.Element {
  const { closed } = useText(shopWords);
  return (
    <ShopPage title={closed.notFound} tab="/">
      <Empty
        icon="search"
        action={
          <Button kind="main" href="/">
            {closed.toHome}
          </Button>
        }
      >
        {closed.notFoundWhy}
      </Empty>
    </ShopPage>
  );
}
