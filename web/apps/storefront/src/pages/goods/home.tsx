import { Logo } from '@souk/icons/preact';
import { Button, CategoryTiles, Heading, Note, SearchLink, Top } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { ProductList } from '../../parts/product-list.tsx';
import { NoticesLink, ShopPage } from '../../parts/shop-page.tsx';
import { useCategories, useProducts } from '../../shop/catalogue.ts';
import { invitation } from '../../shop/invitation.ts';
import { useText } from '../../shop/language.ts';
import { useStanding } from '../../shop/session.ts';
import { accountWords } from '../../text/account.ts';
import { goodsWords } from '../../text/goods.ts';
import { shopWords } from '../../text/shop.ts';

export function HomePage(): JSX.Element {
  const words = useText(goodsWords);
  const shop = useText(shopWords);
  const all = useCategories();
  const categories = all.data?.items.filter((category) => !category.parent);
  const products = useProducts({ sort: 'newest' });
  return (
    <ShopPage
      title={words.home}
      tab="/"
      top={
        <Top>
          <Logo size={32} />
          <SearchLink label={shop.search} href="/search" />
          <NoticesLink />
        </Top>
      }
    >
      <Invited />
      {categories?.length !== 0 && !(all.problem && !all.data) && (
        <CategoryTiles categories={categories} href={(code) => `/categories/${encodeURIComponent(code)}`} />
      )}
      <Heading>{words.newest}</Heading>
      <ProductList of={products} empty={words.noProducts} />
    </ShopPage>
  );
}

/** Who came by an invitation is told that it is kept. */
function Invited(): JSX.Element | null {
  const words = useText(accountWords);
  const code = invitation();
  if (useStanding() !== 'guest' || code === null) return null;
  return (
    <Note
      tone="shop"
      title={words.invited}
      end={
        <Button small kind="quiet" href="/register">
          {words.acceptInvitation}
        </Button>
      }
    >
      {words.invitedBy({ code })}
    </Note>
  );
}
