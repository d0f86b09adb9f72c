import {
  Amount,
  Breakdown,
  Button,
  Card,
  Countdown,
  copyText,
  Facts,
  LineRow,
  List,
  Note,
  Progress,
  Quiet,
  Row,
  Say,
  Seal,
  Stack,
  Story,
  toast,
  useLanguage,
} from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Place, Receiver } from '../../parts/address-picker.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MemberOnly } from '../../parts/member-only.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { clock } from '../../shop/client.ts';
import { useText } from '../../shop/language.ts';
import { productOf } from '../../shop/lines.ts';
import { type Stage, stageOf, useOrder } from '../../shop/orders.ts';
import { comesFromPaying, payingOf } from '../../shop/paying.ts';
import { usePaymentMethods } from '../../shop/payment.ts';
import { forget } from '../../shop/resource.ts';
import { day, time } from '../../shop/times.ts';
import type { OrderStory } from '../../shop/types.ts';
import { buyWords } from '../../text/buy.ts';
import { ordersWords } from '../../text/orders.ts';
import { shopWords } from '../../text/shop.ts';
import { useActions } from './actions.tsx';
import { AfterSales } from './requests.tsx';
import { happenings, steps } from './story.tsx';

/** An order and its story. Payment providers may send shoppers back here: who comes from paying sees the result first. */
export default function OrderPage(): JSX.Element {
  const words = useText(ordersWords);
  const shop = useText(shopWords);
  const { params, query } = useRoute();
  const { route } = useLocation();
  const id = params.id ?? '';
  const order = useOrder(id);
  const toResult = comesFromPaying(id) && query.see === undefined;
  useEffect(() => {
    if (toResult) route(`/orders/${id}/result`, true);
  }, [toResult, id]);
  const back = { href: '/orders', label: shop.back.orders };
  const { buttons, question } = useActions(order.data, order.reload);
  return (
    <ShopPage title={words.detail} back={back} actions={buttons}>
      <MemberOnly>
        <Loaded of={order} shape="card">
          {(data) => <Shown order={data} />}
        </Loaded>
      </MemberOnly>
      {question}
    </ShopPage>
  );
}

function Shown({ order }: { order: OrderStory }): JSX.Element {
  const words = useText(ordersWords);
  const buy = useText(buyWords);
  const language = useLanguage();
  const stage = stageOf(order);
  const { currency } = order;
  const methods = usePaymentMethods().data?.items ?? [];
  const copy = async (text: string) => {
    if (await copyText(text)) toast(buy.numberCopied);
  };
  const refunds = order.refunds.map(
    (refund) =>
      [
        `${day(refund.created_at, language)} ${words.refundStates[refund.state]}`,
        <Amount key={refund.id} of={refund.amount} currency={currency} />,
      ] as const,
  );
  return (
    <Stack>
      {order.state === 'placed' && payingOf(order.id) !== null && (
        <Note
          tone="info"
          title={buy.checking}
          end={
            <Button small kind="quiet" href={`/orders/${order.id}/result`}>
              {buy.result}
            </Button>
          }
        />
      )}
      <Card title={words.headline[stage]} end={<Stamp stage={stage} />}>
        {order.state === 'placed' && order.pay_until && (
          <Facts
            facts={[
              [
                words.payWithin,
                <Countdown
                  key="until"
                  clock={clock}
                  until={order.pay_until}
                  onOver={() => forget('order')}
                  onUnsure={() => forget('order')}
                />,
              ],
            ]}
          />
        )}
        {stage !== 'cancelled' && <Progress label={words.progress} steps={steps(order, words.steps, language)} />}
      </Card>
      {order.shipments.length > 0 && (
        <Card title={words.parcel}>
          <List>
            {order.shipments.map((parcel) => (
              <Row
                key={parcel.tracking_number}
                icon="ship"
                title={<Say text={parcel.carrier} />}
                note={<Say text={`${parcel.tracking_number} · ${time(parcel.at, language)}`} />}
                value={buy.copyNumber}
                onPress={() => copy(parcel.tracking_number)}
              />
            ))}
          </List>
        </Card>
      )}
      {order.ship_to && (
        <Card title={order.shipped_at ? words.sentTo : words.sendTo}>
          <div>
            <p>
              <Receiver to={order.ship_to} />
            </p>
            <Quiet>
              <Place to={order.ship_to} />
            </Quiet>
          </div>
        </Card>
      )}
      <Card title={words.items}>
        {order.lines.map((line) => (
          <LineRow key={line.no} line={line} currency={currency} href={productOf(line)}>
            {line.refunded > 0 ? (
              <Quiet>
                {words.lineRefunded} <Amount of={line.refunded} currency={currency} size="small" /> · × {line.quantity}
              </Quiet>
            ) : undefined}
          </LineRow>
        ))}
      </Card>
      <Card title={words.price}>
        <Breakdown priced={order} />
        {(order.paid > 0 || order.refunded > 0) && (
          <Facts
            facts={[
              [words.paidSoFar, <Amount key="paid" of={order.paid} currency={currency} />],
              ...(order.refunded > 0
                ? [[words.refundedSoFar, <Amount key="back" of={order.refunded} currency={currency} />] as const]
                : []),
            ]}
          />
        )}
      </Card>
      {refunds.length > 0 && (
        <Card title={words.refunds}>
          <Facts facts={refunds} />
        </Card>
      )}
      <AfterSales order={order} />
      <Card title={words.story}>
        <Facts
          facts={[
            [words.number, order.number],
            ...(order.note === '' ? [] : [[words.note, <Say key="note" text={order.note} />] as const]),
          ]}
        />
        <Story happenings={happenings(order, methods, words, language)} />
      </Card>
    </Stack>
  );
}

function Stamp({ stage }: { stage: Stage }): JSX.Element | null {
  const words = useText(ordersWords);
  if (stage === 'closed') return <Seal tone="ok">{words.states.closed}</Seal>;
  if (stage === 'cancelled' || stage === 'refunded') return <Seal tone="ink">{words.states[stage]}</Seal>;
  return null;
}
