import { answer } from '@souk/api';
import type { MerchantOrderStoryResponse } from '@souk/api/merchant';
import { Loaded, useRead, useTrail, useVisit, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { DetailPage, ProblemCard, Seal, TimeText } from '@souk/ui';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { Needs } from '../../parts/Needs.tsx';
import { ordersWords } from '../../text/orders.ts';
import { OrderActions } from './actions.tsx';
import { Buyer } from './buyer.tsx';
import { Earned } from './earned.tsx';
import { Items } from './items.tsx';
import { Payments } from './payments.tsx';
import { Refunds } from './refunds.tsx';
import { OrderState } from './state.tsx';
import { OrderStory } from './story.tsx';
import { Waiting } from './waiting.tsx';

export const route = createLazyRoute('/orders/$id')({ component: OrderPage });

export type Order = MerchantOrderStoryResponse;

function OrderPage(): ReactNode {
  const words = useWordsOf(ordersWords);
  const { id } = useParams({ from: '/orders/$id' });
  return (
    <Needs right="orders:read" page={words.title}>
      <Read key={id} id={id} />
    </Needs>
  );
}

function Read({ id }: { id: string }): ReactNode {
  const words = useWordsOf(ordersWords);
  const order = useRead(['orders', 'one', id], (signal) =>
    answer(api.GET('/merchant/v1/orders/{id}', { params: { path: { id } }, signal })),
  );
  useVisit(order.data === undefined ? undefined : { to: `/orders/${id}`, label: order.data.number });
  return (
    <Loaded of={order} shape="cards" page={{ title: words.one, back: { to: '/orders', label: words.all } }}>
      {(data) => <OrderDetail order={data} />}
    </Loaded>
  );
}

function OrderDetail({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const { back, neighbours } = useTrail('orders', '/orders', order.id);
  return (
    <DetailPage
      title={order.number}
      back={{ to: back, label: words.all }}
      states={
        <>
          {order.state === 'paid' ? <Seal>{words.paidSeal}</Seal> : null}
          <OrderState order={order} />
        </>
      }
      hint={
        <>
          <TimeText at={instant(order.placed_at)} />
          {order.source === 'import' ? ` · ${words.imported}` : null}
        </>
      }
      siblings={neighbours}
      above={order.held ? <ProblemCard tone="warn" title={words.held} advice={<bdi>{order.held}</bdi>} /> : null}
      actions={<OrderActions order={order} />}
      context={
        <>
          <Waiting order={order} />
          <Earned order={order} />
          <Buyer order={order} />
          <Payments order={order} />
        </>
      }
    >
      <Items order={order} />
      <Refunds order={order} />
      <OrderStory order={order} />
    </DetailPage>
  );
}
