import { Icon } from '@souk/icons/preact';
import { IconLink, Page, type PageProps, TabBar, useLanguage } from '@souk/shop-ui';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { piecesIn, useCart } from '../shop/cart.ts';
import { useShop } from '../shop/face.ts';
import { useText } from '../shop/language.ts';
import { hasMoved } from '../shop/moves.ts';
import { useUnread } from '../shop/notices.ts';
import { shopWords } from '../text/shop.ts';

interface ShopPageProps extends Omit<PageProps, 'tabs' | 'arrived' | 'site'> {
  /** The place of the tab bar that this page is; pages that are no place have none. */
  tab?: '/' | '/categories' | '/cart' | '/me';
}

/** A page of the shop: the frame, and at the bottom the places with what waits in them. */
export function ShopPage({ tab, ...page }: ShopPageProps): JSX.Element {
  const { tabs } = useText(shopWords);
  const pieces = piecesIn(useCart());
  const shop = useShop();
  const language = useLanguage();
  const bar = tab !== undefined && (
    <TabBar
      current={tab}
      tabs={[
        { href: '/', icon: 'home', label: tabs.home },
        { href: '/categories', icon: 'apps', label: tabs.categories },
        { href: '/cart', icon: 'cart', label: tabs.cart, count: pieces },
        { href: '/me', icon: 'person', label: tabs.me },
      ]}
    />
  );
  const site = shop ? inLanguage(shop.name, language).text : undefined;
  return <Page {...page} site={site} tabs={bar || undefined} arrived={hasMoved()} />;
}

/** The way to the messages, with how many are unread. */
export function NoticesLink(): JSX.Element {
  const words = useText(shopWords);
  return (
    <IconLink href="/me/notices" label={words.notices} count={useUnread()}>
      <Icon name="bell" size={22} />
    </IconLink>
  );
}

/** The way to the cart, with how many pieces are in it. */
export function CartLink(): JSX.Element {
  const words = useText(shopWords);
  return (
    <IconLink href="/cart" label={words.tabs.cart} count={piecesIn(useCart())}>
      <Icon name="cart" size={22} />
    </IconLink>
  );
}
