import { Icon } from '@souk/icons/preact';
import { Button, IconLink, Pills, SearchField, Top } from '@souk/shop-ui';
import { contained } from '@souk/text';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { ProductList } from '../../parts/product-list.tsx';
import { CartLink, ShopPage } from '../../parts/shop-page.tsx';
import { sortOf, sorts, useProducts } from '../../shop/catalogue.ts';
import { useText } from '../../shop/language.ts';
import { goodsWords } from '../../text/goods.ts';
import { shopWords } from '../../text/shop.ts';

/** All products, or those in which all the words are found. The address says which. */
export default function SearchPage(): JSX.Element {
  const words = useText(goodsWords);
  const shop = useText(shopWords);
  const { route } = useLocation();
  const { query } = useRoute();
  const sort = sortOf(query.sort);
  const q = query.q ?? '';
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const go = (next: string, order: string) =>
    route(`/search?${new URLSearchParams({ ...(next ? { q: next } : {}), sort: order })}`, true);
  const products = useProducts({ q, sort });
  return (
    <ShopPage
      title={q === '' ? words.all : `${words.searchTitle} ${q}`}
      top={
        <Top>
          <IconLink href="/" label={shop.back.home} back>
            <Icon name="left" size={22} />
          </IconLink>
          <SearchField
            label={shop.search}
            value={typed}
            onInput={(text) => {
              setTyped(text);
              if (text === '' && q !== '') go('', sort);
            }}
            onSearch={() => go(typed.trim(), sort)}
            autoFocus={query.q === undefined && query.sort === undefined}
          />
          <CartLink />
        </Top>
      }
    >
      <Pills
        label={words.sort}
        value={sort}
        onChange={(next) => go(q, next)}
        pills={sorts.map((value) => ({ value, label: words.sorts[value] }))}
      />
      <ProductList
        of={products}
        empty={q === '' ? words.noProducts : words.noneFound({ words: contained(q) })}
        action={q !== '' && <Button onPress={() => go('', sort)}>{words.clear}</Button>}
      />
    </ShopPage>
  );
}
