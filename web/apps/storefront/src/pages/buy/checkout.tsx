import {
  Amount,
  Breakdown,
  Button,
  Card,
  Dialog,
  Empty,
  Facts,
  Field,
  LineRow,
  Note,
  Skeleton,
  Total,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { AddressPicker } from '../../parts/address-picker.tsx';
import { ProblemPanel } from '../../parts/loaded.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { proposed, useAddresses } from '../../shop/addresses.ts';
import { emptied, piecesIn, useCart } from '../../shop/cart.ts';
import { answer, api, asProblem, isOpen, type Problem } from '../../shop/client.ts';
import { meant } from '../../shop/intention.ts';
import { useText } from '../../shop/language.ts';
import { problemWords } from '../../shop/problems.ts';
import { useQuote } from '../../shop/quote.ts';
import { forget } from '../../shop/resource.ts';
import { useStanding } from '../../shop/session.ts';
import type { Address, CartLine, Quote } from '../../shop/types.ts';
import { buyWords } from '../../text/buy.ts';
import { shopWords } from '../../text/shop.ts';

/** One page from cart to order. `?sku=` buys one thing at once and leaves the cart alone. */
export default function CheckoutPage(): JSX.Element {
  const words = useText(buyWords);
  const shop = useText(shopWords);
  const { query } = useRoute();
  const cart = useCart();
  const single = query.sku === undefined ? null : [{ sku: query.sku, quantity: Number(query.quantity) || 1 }];
  const lines = single ?? cart;
  const quote = useQuote(lines);
  const back = single ? { href: '/', label: shop.back.home } : { href: '/cart', label: shop.back.cart };
  if (lines && quote.data && lines.length > 0) {
    return (
      <Checkout
        quote={quote.data}
        dim={quote.refreshing}
        lines={lines}
        single={single !== null}
        reload={quote.reload}
        back={back}
      />
    );
  }
  return (
    <ShopPage title={words.checkoutTitle} back={back}>
      {lines?.length === 0 ? (
        <Empty icon="cart" action={<Button href="/cart">{words.backToCart}</Button>}>
          {words.nothing}
        </Empty>
      ) : quote.problem ? (
        <ProblemPanel
          problem={quote.problem}
          onRetry={quote.reload}
          action={<Button href="/cart">{words.backToCart}</Button>}
        />
      ) : (
        <Skeleton shape="card" />
      )}
    </ShopPage>
  );
}

interface CheckoutProps {
  quote: Quote;
  dim: boolean;
  lines: readonly CartLine[];
  single: boolean;
  reload: () => Promise<void>;
  back: { href: string; label: string };
}

function Checkout({ quote, dim, lines, single, reload, back }: CheckoutProps): JSX.Element {
  const words = useText(buyWords);
  const language = useLanguage();
  const { route, url } = useLocation();
  const guest = useStanding() === 'guest';
  const addresses = useAddresses();
  const [chosen, setChosen] = useState<Address | undefined>(undefined);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [changed, setChanged] = useState<{ from: number; to: number } | null>(null);
  const address = chosen ?? proposed(addresses.data?.items ?? []);

  const place = async (expected: number) => {
    setChanged(null);
    if (!address) {
      toast(words.noAddress);
      return;
    }
    setProblem(null);
    const body = {
      expected_total: expected,
      ship_to: address.ship_to,
      note: note.trim(),
      // Without lines the order takes the cart, which is empty afterwards.
      ...(single ? { lines: [...lines] } : {}),
    };
    try {
      const order = await meant('order', body, (header) =>
        answer(api.POST('/storefront/v1/orders', { params: { header }, body })),
      );
      if (!single) emptied();
      forget('orders');
      forget('quote:');
      // In the place of this page: the phone's back button does not lead to a second order.
      route(`/orders/${order.id}/pay`, true);
    } catch (error) {
      const refusal = asProblem(error);
      const { total } = refusal.more;
      if (refusal.kind === 'price-changed' && typeof total === 'number') setChanged({ from: expected, to: total });
      else setProblem(refusal);
      if (!isOpen(refusal)) void reload();
    }
  };
  const said = problem && problemWords(problem, language);
  return (
    <ShopPage
      title={words.checkoutTitle}
      back={back}
      actions={
        <>
          <Total label={words.total} note={words.pieces({ n: piecesIn([...lines]) })} dim={dim}>
            <Amount of={quote.total} currency={quote.currency} size="large" tone="offer" />
          </Total>
          {guest ? (
            <Button kind="main" href={`/sign-in?next=${encodeURIComponent(url)}`}>
              {words.signInToOrder}
            </Button>
          ) : (
            <Button kind="main" disabled={dim} onPress={() => place(quote.total)}>
              {words.place}
            </Button>
          )}
        </>
      }
    >
      {problem && said && (
        <div role="alert">
          <Note tone={isOpen(problem) ? 'warn' : 'bad'} title={said.title}>
            {problem.kind === 'unknown-outcome' ? words.unknownPlaced : said.action}
          </Note>
        </div>
      )}
      {!guest && <AddressPicker addresses={addresses.data?.items ?? []} chosen={address} onChoose={setChosen} />}
      <Card title={words.items}>
        {quote.lines.map((line) => (
          <LineRow key={line.sku} line={line} currency={quote.currency} />
        ))}
      </Card>
      <Card title={words.price}>
        <Breakdown priced={quote} />
      </Card>
      {!guest && (
        <Card>
          <Field
            label={words.note}
            optional
            placeholder={words.notePlaceholder}
            value={note}
            onInput={setNote}
            maxLength={200}
          />
        </Card>
      )}
      {changed && (
        <Dialog
          title={words.priceChanged}
          confirm={words.orderAtNew}
          dismiss={words.lookAgain}
          onConfirm={() => place(changed.to)}
          onClose={() => setChanged(null)}
        >
          <p>{words.priceChangedWhy}</p>
          <Facts
            facts={[
              [words.oldPrice, <Amount key="old" of={changed.from} currency={quote.currency} tone="struck" />],
              [
                words.newPrice,
                <Amount key="new" of={changed.to} currency={quote.currency} size="large" tone="offer" />,
              ],
            ]}
          />
        </Dialog>
      )}
    </ShopPage>
  );
}
