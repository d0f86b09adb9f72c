import { Button, CategoryTiles, Heading, Mark, SearchLink, Top, useLanguage } from '@souk/shop-ui';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { Invited } from '../../parts/invited.tsx';
import { ProductList } from '../../parts/product-list.tsx';
import { NoticesLink, ShopPage } from '../../parts/shop-page.tsx';
import { useCategories, useProducts } from '../../shop/catalogue.ts';
import { useShop } from '../../shop/face.ts';
import { invitation } from '../../shop/invitation.ts';
import { useText } from '../../shop/language.ts';
import { useStanding } from '../../shop/session.ts';
import { accountWords } from '../../text/account.ts';
import { goodsWords } from '../../text/goods.ts';
import { shopWords } from '../../text/shop.ts';

export function HomePage(): JSX.Element {
  const words = useText(goodsWords);
  const shop = useText(shopWords);
  const here = useShop();
  const language = useLanguage();
  const name = here ? inLanguage(here.name, language).text : undefined;
  const all = useCategories();
  const categories = all.data?.items.filter((category) => !category.parent);
  const products = useProducts({ sort: 'newest' });
  return (
    <ShopPage
      title={name ?? words.home}
      tab="/"
      top={
        <Top>
          <Mark name={name} logo={here?.logo} named />
          <SearchLink label={shop.search} href="/search" />
          <NoticesLink />
        </Top>
      }
    >
      <Invitation />
      {categories?.length !== 0 && !(all.problem && !all.data) && (
        <CategoryTiles categories={categories} href={(code) => `/categories/${encodeURIComponent(code)}`} />
      )}
      <Heading>{words.newest}</Heading>
      <ProductList of={products} empty={words.noProducts} />
    </ShopPage>
  );
}

/** Who came by an invitation is told who invites, and that it is kept. */
function Invitation(): JSX.Element | null {
  const words = useText(accountWords);
  const code = invitation();
  if (useStanding() !== 'guest' || code === null) return null;
  return (
    <Invited
      code={code}
      end={
        <Button small kind="quiet" href="/register">
          {words.acceptInvitation}
        </Button>
      }
    />
  );
}
