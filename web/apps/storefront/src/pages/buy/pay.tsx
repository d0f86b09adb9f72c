import { format, minor } from '@souk/money';
import { Amount, Button, Card, Choice, Countdown, Facts, Note, Say, useLanguage } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { answer, api, asProblem, clock, type Problem } from '../../shop/client.ts';
import { meant } from '../../shop/intention.ts';
import { useText } from '../../shop/language.ts';
import { useOrder } from '../../shop/orders.ts';
import { payingOf, startedPaying } from '../../shop/paying.ts';
import { usePaymentMethods } from '../../shop/payment.ts';
import { problemWords } from '../../shop/problems.ts';
import { forget, know } from '../../shop/resource.ts';
import type { OrderStory } from '../../shop/types.ts';
import { buyWords } from '../../text/buy.ts';
import { shopWords } from '../../text/shop.ts';

/** Where a shopper chooses how to pay. Who has begun already sees what came of it instead. */
export default function PayPage(): JSX.Element {
  const words = useText(buyWords);
  const shop = useText(shopWords);
  const { params, query } = useRoute();
  const { route } = useLocation();
  const id = params.id ?? '';
  const order = useOrder(id);
  const begun = query.again === undefined && payingOf(id) !== null;
  useEffect(() => {
    // Also when the browser shows this page again from its memory, after the provider's page.
    const look = () => {
      if (query.again === undefined && payingOf(id) !== null) route(`/orders/${id}/result`, true);
    };
    look();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, [id]);
  const state = order.data?.state;
  useEffect(() => {
    if (state !== undefined && state !== 'placed') route(`/orders/${id}`, true);
  }, [state]);
  return (
    <MemberOnly>
      {order.data && state === 'placed' && !begun ? (
        <Cashier order={order.data} />
      ) : (
        <ShopPage title={words.pay} back={{ href: '/orders', label: shop.back.orders }}>
          <Loaded of={order} shape="card" count={2}>
            {() => null}
          </Loaded>
        </ShopPage>
      )}
    </MemberOnly>
  );
}

function Cashier({ order }: { order: OrderStory }): JSX.Element {
  const words = useText(buyWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const { route } = useLocation();
  const [provider, setProvider] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [over, setOver] = useState(false);
  const methods = usePaymentMethods();
  const left = order.total - order.paid;
  const chosen = provider ?? methods.data?.items[0]?.provider;
  const pay = async () => {
    if (chosen === undefined) return;
    setProblem(null);
    // The provider's page leads back to where the result is shown.
    const body = { provider: chosen, return_url: `${location.origin}/orders/${order.id}/result` };
    const path = { id: order.id };
    try {
      const step = await meant(`pay.${order.id}`, body, (header) =>
        answer(api.POST('/storefront/v1/orders/{id}/payments', { params: { path, header }, body })),
      );
      startedPaying(order.id, step.payment.id, step.action?.type === 'redirect');
      know(`payment:${step.payment.id}`, step);
      forget('order:');
      // The result stands behind the provider's page: whoever comes back finds it, not a second payment.
      route(`/orders/${order.id}/result`, true);
      if (step.action?.type === 'redirect') location.assign(step.action.url);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  const said = problem && problemWords(problem, language);
  return (
    <ShopPage
      title={words.pay}
      back={{ href: '/orders', label: shop.back.orders }}
      actions={
        <Button kind="main" wide disabled={chosen === undefined || over} onPress={pay}>
          {left === 0 ? words.free : words.payNow({ amount: format(minor(left), order.currency) })}
        </Button>
      }
    >
      {problem && said && (
        <div role="alert">
          <Note tone="bad" title={said.title}>
            {said.action}
          </Note>
        </div>
      )}
      <Card>
        <Facts
          facts={[
            [words.toPay, <Amount key="left" of={left} currency={order.currency} size="figure" tone="offer" />],
            ...(order.pay_until
              ? [
                  [
                    words.payWithin,
                    <Countdown
                      key="until"
                      clock={clock}
                      until={order.pay_until}
                      onOver={() => setOver(true)}
                      onUnsure={() => forget('order:')}
                    />,
                  ] as const,
                ]
              : []),
            [words.orderNo, order.number],
          ]}
        />
      </Card>
      {over && <Note tone="warn">{words.expired}</Note>}
      <Card title={words.payBy}>
        <Loaded of={methods} shape="rows" count={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Note tone="warn">{words.noMethods}</Note>
            ) : (
              <Choice
                label={words.payBy}
                value={chosen}
                onChange={setProvider}
                options={items.map((method) => ({ value: method.provider, label: <Say text={method.title} /> }))}
              />
            )
          }
        </Loaded>
      </Card>
      <Note tone="info">{words.orderKept}</Note>
    </ShopPage>
  );
}
