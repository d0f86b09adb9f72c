import { Icon } from '@souk/icons/preact';
import {
  Amount,
  Breakdown,
  Button,
  Card,
  Empty,
  LineRow,
  Note,
  Skeleton,
  Stack,
  Stepper,
  Total,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import { contained, inLanguage, type Language } from '@souk/text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ProblemPanel } from '../../parts/loaded.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { goodsOf, piecesIn, putCart, useCart } from '../../shop/cart.ts';
import { asProblem, type Problem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { productOf } from '../../shop/lines.ts';
import { problemWords } from '../../shop/problems.ts';
import { useQuote } from '../../shop/quote.ts';
import type { CartLine } from '../../shop/types.ts';
import { buyWords } from '../../text/buy.ts';

export default function CartPage(): JSX.Element {
  const words = useText(buyWords);
  const language = useLanguage();
  const cart = useCart();
  const quote = useQuote(cart);
  const [before, setBefore] = useState<CartLine[] | null>(null);
  const put = (lines: CartLine[]) =>
    putCart(lines).catch((error: unknown) => toast(problemWords(asProblem(error), language).title));
  const remove = (sku: string) => {
    if (!cart) return;
    setBefore(cart);
    void put(cart.filter((line) => line.sku !== sku));
  };
  const change = (sku: string, quantity: number) => {
    setBefore(null);
    void put((cart ?? []).map((line) => (line.sku === sku ? { sku, quantity } : line)));
  };
  const { data } = quote;
  const actions = cart && cart.length > 0 && data && (
    <>
      <Total label={words.total} note={words.pieces({ n: piecesIn(cart) })} dim={quote.refreshing}>
        <Amount of={data.total} currency={data.currency} size="large" tone="offer" />
      </Total>
      <Button kind="main" href="/checkout">
        {words.checkout}
      </Button>
    </>
  );
  return (
    <ShopPage title={words.cart} tab="/cart" actions={actions || undefined}>
      {before && (
        <Note
          tone="info"
          end={
            <Button
              small
              kind="quiet"
              onPress={() => {
                setBefore(null);
                return put(before);
              }}
            >
              {words.undo}
            </Button>
          }
        >
          {words.removed}
        </Note>
      )}
      {cart === null && <Skeleton shape="card" count={3} />}
      {cart?.length === 0 && (
        <Empty
          icon="cart"
          action={
            <Button kind="main" href="/">
              {words.lookAround}
            </Button>
          }
        >
          {words.emptyCart}
        </Empty>
      )}
      {quote.problem && cart && (
        <Refused problem={quote.problem} cart={cart} onRemove={remove} onRetry={quote.reload} />
      )}
      {cart && cart.length > 0 && !data && !quote.problem && <Skeleton shape="card" count={cart.length} />}
      {cart && cart.length > 0 && data && (
        <Stack>
          <Card>
            {data.lines
              .filter((line) => cart.some((wanted) => wanted.sku === line.sku))
              .map((line) => {
                const name = inLanguage(line.title, language).text;
                const wanted = cart.find((one) => one.sku === line.sku)?.quantity ?? line.quantity;
                return (
                  <LineRow
                    key={line.sku}
                    line={line}
                    href={productOf(line)}
                    currency={data.currency}
                    end={
                      <Button
                        kind="quiet"
                        small
                        label={words.removeLine({ name: contained(name) })}
                        onPress={() => remove(line.sku)}
                      >
                        <Icon name="delete" size={18} />
                      </Button>
                    }
                  >
                    <Stepper label={name} value={wanted} onChange={(quantity) => change(line.sku, quantity)} />
                  </LineRow>
                );
              })}
          </Card>
          <Card title={words.price}>
            <Breakdown priced={data} />
          </Card>
        </Stack>
      )}
    </ShopPage>
  );
}

/** What a line is called, also when it is sold no more; its code where nobody ever said. */
function nameOf(sku: string, language: Language): string {
  const goods = goodsOf(sku);
  return contained(goods ? inLanguage(goods.title, language).text : sku);
}

interface RefusedProps {
  problem: Problem;
  cart: readonly CartLine[];
  onRemove: (sku: string) => void;
  onRetry: () => Promise<void>;
}

/** Something in the cart cannot be bought: which, and how to go on without it. */
function Refused({ problem, cart, onRemove, onRetry }: RefusedProps): JSX.Element {
  const words = useText(buyWords);
  const language = useLanguage();
  const at = problem.errors.map((mistake) => Number(/^\/lines\/(\d+)/.exec(mistake.pointer)?.[1]));
  const gone = cart.filter((line, index) => at.includes(index) || line.sku === problem.more.sku);
  if (gone.length === 0) return <ProblemPanel problem={problem} onRetry={onRetry} />;
  return (
    <Stack>
      {gone.map((line) => (
        <Note
          key={line.sku}
          tone="warn"
          title={nameOf(line.sku, language)}
          end={
            <Button small kind="quiet" onPress={() => onRemove(line.sku)}>
              {words.remove}
            </Button>
          }
        >
          {typeof problem.more.left === 'number' ? words.soldOutLeft({ left: problem.more.left }) : words.notOnSale}
        </Note>
      ))}
    </Stack>
  );
}
