import { Button, Card, Empty, Hero, LanguageSwitch, Mark, Page, Paragraphs, Say, useLanguage } from '@souk/shop-ui';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { askShop, useShop } from '../shop/face.ts';
import { language as chosen, useText } from '../shop/language.ts';
import { shopWords } from '../text/shop.ts';
import { ShopPage } from './shop-page.tsx';

/** How often a paused shop is asked whether it is open again. */
const askAgainMs = 30_000;

/** In the place of the whole shop: none is here, or it is paused or closed. */
export function NoShop({ why }: { why: 'unknown' | 'suspended' | 'closed' }): JSX.Element {
  const words = useText(shopWords);
  const { closed } = words;
  const here = useShop();
  const language = useLanguage();
  const known = why === 'unknown' ? null : here;
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && askShop(), askAgainMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <Page title={closed[why]} top={<span />}>
      <Hero>
        <Mark name={known ? inLanguage(known.name, language).text : undefined} logo={known?.logo} size={56} />
      </Hero>
      <Empty
        icon="shop"
        action={
          <>
            <Button onPress={askShop}>{words.lookAgain}</Button>
            <LanguageSwitch onChange={(next) => chosen.choose(next)} />
          </>
        }
      >
        <strong>{closed[why]}</strong>
        <br />
        {closed[`${why}Why`]}
      </Empty>
      {known && (known.contact['zh-CN'] || known.contact.en) && (
        <Card title={<Say text={known.name} />}>
          <Paragraphs text={known.contact} />
        </Card>
      )}
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
