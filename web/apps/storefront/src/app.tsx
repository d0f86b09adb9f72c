import { LanguageProvider, Toaster } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso';
import { HomePage } from './pages/goods/home.tsx';
import { Broken } from './parts/broken.tsx';
import { lazyPage } from './parts/lazy.tsx';
import { Offline } from './parts/offline.tsx';
import { OnPhone } from './parts/on-phone.tsx';
import { NoShop, NotFoundPage } from './parts/plain-page.tsx';
import { SignInSheet } from './parts/sign-in-sheet.tsx';
import { Trail } from './parts/trail.tsx';
import { useChosenLanguage } from './shop/language.ts';
import { useStore } from './shop/store.ts';
import { standingOfShop } from './shop/tenant.ts';

const About = lazyPage(() => import('./pages/shop/about.tsx'));
const Addresses = lazyPage(() => import('./pages/account/addresses.tsx'));
const AfterSale = lazyPage(() => import('./pages/orders/after-sale.tsx'));
const Cart = lazyPage(() => import('./pages/buy/cart.tsx'));
const Categories = lazyPage(() => import('./pages/goods/categories.tsx'));
const Category = lazyPage(() => import('./pages/goods/category.tsx'));
const Checkout = lazyPage(() => import('./pages/buy/checkout.tsx'));
const Invite = lazyPage(() => import('./pages/friends/invite.tsx'));
const Me = lazyPage(() => import('./pages/member/me.tsx'));
const Notices = lazyPage(() => import('./pages/account/notices.tsx'));
const Order = lazyPage(() => import('./pages/orders/order.tsx'));
const Orders = lazyPage(() => import('./pages/orders/list.tsx'));
const Pay = lazyPage(() => import('./pages/buy/pay.tsx'));
const Product = lazyPage(() => import('./pages/goods/product.tsx'));
const Register = lazyPage(() => import('./pages/account/register.tsx'));
const Result = lazyPage(() => import('./pages/buy/result.tsx'));
const Search = lazyPage(() => import('./pages/goods/search.tsx'));
const Settings = lazyPage(() => import('./pages/account/settings.tsx'));
const SignIn = lazyPage(() => import('./pages/account/sign-in.tsx'));
const Statement = lazyPage(() => import('./pages/money/statement.tsx'));
const Team = lazyPage(() => import('./pages/friends/team.tsx'));
const Wallet = lazyPage(() => import('./pages/money/wallet.tsx'));
const Withdraw = lazyPage(() => import('./pages/money/withdraw.tsx'));
const Withdrawal = lazyPage(() => import('./pages/money/withdrawal.tsx'));
const Withdrawals = lazyPage(() => import('./pages/money/withdrawals.tsx'));

/** The shop: its language, its pages, and what stands over all of them. */
export function App(): JSX.Element {
  const language = useChosenLanguage();
  const shop = useStore(standingOfShop);
  return (
    <LanguageProvider value={language}>
      <Guarded key={language}>
        {shop === 'open' ? (
          <LocationProvider>
            <Trail />
            <Offline />
            <Pages />
            <SignInSheet />
            <OnPhone />
          </LocationProvider>
        ) : (
          <NoShop why={shop} />
        )}
      </Guarded>
      <Toaster />
    </LanguageProvider>
  );
}

function Pages(): JSX.Element {
  return (
    <Router>
      <Route path="/" component={HomePage} />
      <Route path="/categories" component={Categories} />
      <Route path="/categories/:code" component={Category} />
      <Route path="/search" component={Search} />
      <Route path="/products/:id" component={Product} />
      <Route path="/cart" component={Cart} />
      <Route path="/checkout" component={Checkout} />
      <Route path="/orders" component={Orders} />
      <Route path="/orders/:id" component={Order} />
      <Route path="/orders/:id/after-sale" component={AfterSale} />
      <Route path="/orders/:id/pay" component={Pay} />
      <Route path="/orders/:id/result" component={Result} />
      <Route path="/me" component={Me} />
      <Route path="/me/invite" component={Invite} />
      <Route path="/me/team" component={Team} />
      <Route path="/me/wallet" component={Wallet} />
      <Route path="/me/withdraw" component={Withdraw} />
      <Route path="/me/withdrawals" component={Withdrawals} />
      <Route path="/me/withdrawals/:id" component={Withdrawal} />
      <Route path="/me/statement" component={Statement} />
      <Route path="/me/addresses" component={Addresses} />
      <Route path="/me/notices" component={Notices} />
      <Route path="/me/settings" component={Settings} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/register" component={Register} />
      <Route path="/about" component={About} />
      <Route path="/about/:no" component={About} />
      <Route default component={NotFoundPage} />
    </Router>
  );
}

/** A defect in one page leaves a way out of it. */
function Guarded({ children }: { children: JSX.Element }): JSX.Element {
  const [error] = useErrorBoundary((defect) => {
    // Shown to people as a page, and to the console as what it is.
    setTimeout(() => {
      throw defect;
    });
  });
  return error === undefined ? children : <Broken />;
}
