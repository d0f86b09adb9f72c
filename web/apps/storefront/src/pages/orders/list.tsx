import {
  Amount,
  Badge,
  Beside,
  Button,
  Card,
  Empty,
  LineRow,
  LoadMore,
  Pills,
  Quiet,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { asProblem } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { countOf, orderViewOf, orderViews, type Stage, stageOf, useOrderCounts, useOrders } from '../../shop/orders.ts';
import { problemWords } from '../../shop/problems.ts';
import { told } from '../../shop/times.ts';
import type { Order } from '../../shop/types.ts';
import { ordersWords } from '../../text/orders.ts';
import { shopWords } from '../../text/shop.ts';

const tones: Record<Stage, 'warn' | 'info' | 'ok' | 'ink' | 'shop'> = {
  placed: 'warn',
  paid: 'info',
  shipped: 'shop',
  received: 'ok',
  closed: 'ok',
  cancelled: 'ink',
  refunded: 'ink',
};

export default function OrdersPage(): JSX.Element {
  const words = useText(ordersWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const { query } = useRoute();
  const { route } = useLocation();
  const view = orderViewOf(query.view);
  const orders = useOrders(view);
  const counts = useOrderCounts().data;
  const more = () => orders.more().catch((error: unknown) => toast(problemWords(asProblem(error), language).title));
  return (
    <ShopPage title={words.title} back={{ href: '/me', label: shop.back.me }}>
      <MemberOnly>
        <Pills
          label={words.views.label}
          value={view ?? 'all'}
          onChange={(next) => route(next === 'all' ? '/orders' : `/orders?view=${next}`, true)}
          pills={[
            { value: 'all', label: words.views.all },
            ...orderViews.map((value) => ({ value, label: words.views[value], count: countOf(counts, value) })),
          ]}
        />
        <Loaded of={orders} shape="card">
          {(page) =>
            page.items.length === 0 ? (
              <Empty
                icon="orders"
                action={
                  <Button kind="main" href="/">
                    {words.lookAround}
                  </Button>
                }
              >
                {view ? words.noneHere : words.none}
              </Empty>
            ) : (
              <>
                {page.items.map((order) => (
                  <OrderCard key={order.id} order={order} />
                ))}
                <LoadMore next={typeof page.next === 'string'} onMore={more} />
              </>
            )
          }
        </Loaded>
      </MemberOnly>
    </ShopPage>
  );
}

/** An order in short: its first line stands for it. */
function OrderCard({ order }: { order: Order }): JSX.Element {
  const words = useText(ordersWords);
  const language = useLanguage();
  const stage = stageOf(order);
  const [first, ...others] = order.lines;
  const href = `/orders/${order.id}`;
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <Card
      title={<Quiet>{told(order.placed_at, language)}</Quiet>}
      end={<Badge tone={tones[stage]}>{words.states[stage]}</Badge>}
    >
      {first && <LineRow line={first} currency={order.currency} href={href} />}
      {others.length > 0 && <Quiet>{words.more({ n: others.length })}</Quiet>}
      <Beside end>
        <Quiet>{words.pieces({ n: pieces })}</Quiet>
        <Amount of={order.total} currency={order.currency} size="large" />
      </Beside>
      {stage === 'placed' && (
        <Beside end>
          <Button small kind="main" href={`${href}/pay`}>
            {words.pay}
          </Button>
        </Beside>
      )}
    </Card>
  );
}
